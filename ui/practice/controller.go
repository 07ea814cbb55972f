// Package practice is practice mode in the window: made-up organisations that behave
// like Microsoft's, labelled all the time, started over at a press.
package practice

import (
	"context"
	"net/http"
	"os"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"norikae/accounts"
	world "norikae/accounts/practice"
	"norikae/accounts/practice/state"
	"norikae/ui/i18n"
	"norikae/ui/layouts"
	"norikae/ui/shell"
	"norikae/ui/store"
	"norikae/ui/theme"
	"norikae/ui/widgets"
)

// Controller runs practice mode, or starts it. Its methods are called on Fyne's
// goroutine.
type Controller struct {
	Shell *shell.Shell
	Store *store.Store
	World *world.World // nil outside practice mode
	Erase func(done func(error))
	// Launch starts a program that lives on without this one: start.Helper.
	Launch func(argv ...string) (<-chan error, error)

	leaving bool // the copy with the real list is being started
}

// page is the ID of the page.
type page int

const restartPage page = iota + 1

// On reports whether this is practice mode.
func (c *Controller) On() bool { return c.World != nil }

// Banner is what stands over every page in practice mode.
func (c *Controller) Banner(w *i18n.Words) fyne.CanvasObject {
	if c.World == nil {
		return nil
	}
	text := widgets.NewText(w.T("practice.badge"), widgets.Style{
		Size: theme.TextSmall, Bold: true, Color: theme.Warn, Align: fyne.TextAlignCenter,
	})
	ways := widgets.Row(theme.Inside,
		widgets.NewButton(widgets.Quiet, w.T("practice.restart"), "", c.AskRestart),
		widgets.NewButton(widgets.Quiet, w.T("practice.leave"), "", c.Leave))
	return widgets.On(theme.WarnSoft, widgets.Pad(3, 8, 3, 8,
		container.NewStack(layouts.Middle(text), container.NewBorder(nil, nil, nil, ways))))
}

// Guess proposes how a person signs in with an address. Made-up addresses
// are known to the practice world alone.
func (c *Controller) Guess(address string) accounts.Kind {
	if c.World != nil {
		if k, ok := state.KindOf(address); ok {
			return k
		}
	}
	k, _ := accounts.KindHint(address)
	return k
}

// Follow gives the practice pages the phones' names, the accounts and the
// language.
func (c *Controller) Follow() {
	if c.World == nil {
		return
	}
	c.World.SetLanguage(string(c.Shell.Words().Language()))
	m := c.Store.Move()
	c.World.SetAccounts(m.Accounts)
	if len(m.Old) > 0 && m.New != "" {
		c.World.SetPhones(strings.Join(m.Old, " "), m.New)
	}
}

// AskRestart asks before practice is started over.
func (c *Controller) AskRestart() {
	c.Shell.AskOnce(restartPage, func() shell.Question {
		w := c.Shell.Words()
		return shell.Question{
			Name: "restart", Title: w.T("practice.restart.title"), Text: w.T("practice.restart.text"), Cancel: w.T("page.cancel"),
			Answers: []shell.Answer{{Text: w.T("practice.restart"), Run: c.restart}},
		}
	})
}

// restart starts practice over: without a list, and with the practice pages as
// nobody has used them.
func (c *Controller) restart() {
	c.Erase(func(err error) {
		if err != nil {
			c.Shell.Toast(c.Shell.Words().T("practice.restart.failed"), "", nil)
			return
		}
		c.World.Restart()
	})
}

// Start starts a second copy of the app in practice mode. It has a lock,
// a log and a keyring service of its own and leaves this one alone.
func (c *Controller) Start() {
	c.launch(func(err error) {
		if err != nil {
			c.Shell.Toast(c.Shell.Words().T("toast.practiceFailed"), "", nil)
		}
	}, "--practice")
}

// Leave starts the copy of the app that has the real list, or fetches the one that
// runs already, and then closes this one, which ends practice as its window always
// does. If that copy does not start, this one stays.
func (c *Controller) Leave() {
	if c.leaving {
		return
	}
	c.leaving = true
	c.launch(func(err error) {
		c.leaving = false
		if err != nil {
			c.Shell.Toast(c.Shell.Words().T("practice.leave.failed"), "", nil)
			return
		}
		c.Shell.Quit()
	})
}

// launch starts another copy of the app in the language of this one. started is
// called, on Fyne's goroutine, once that copy has ended or lived for some seconds.
func (c *Controller) launch(started func(error), flags ...string) {
	flags = append(flags, "--lang", string(c.Shell.Words().Language()))
	c.Shell.Go(func(ctx context.Context) {
		var outcome <-chan error
		program, err := os.Executable()
		if err == nil {
			outcome, err = c.Launch(append([]string{program}, flags...)...)
		}
		if err == nil {
			select {
			case err = <-outcome:
			case <-ctx.Done(): // the other copy lives on
				return
			}
		}
		if err != nil {
			c.Shell.Log().Warn("another copy not started", "flags", flags, "error", err) // its log has the cause
		}
		c.Shell.Do(func() { started(err) })
	})
}

// Client answers in the place of Microsoft; nil outside practice mode.
func (c *Controller) Client() *http.Client {
	if c.World == nil {
		return nil
	}
	return c.World.HTTPClient()
}

// Sample returns what makes the text that practice mode proposes to paste; nil outside
// practice mode.
func (c *Controller) Sample() func() string {
	if c.World == nil {
		return nil
	}
	return func() string { return state.SampleText(string(c.Shell.Words().Language())) }
}
