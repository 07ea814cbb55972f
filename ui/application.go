package ui

import (
	"context"
	"io"
	"path/filepath"
	"time"

	"fyne.io/fyne/v2"

	"norikae/accounts"
	"norikae/accounts/ledger"
	"norikae/accounts/ledger/exchange"
	"norikae/accounts/practice"
	"norikae/tenantlookup"
	"norikae/ui/browser"
	"norikae/ui/i18n"
	"norikae/ui/launch"
	"norikae/ui/overview"
	"norikae/ui/prefs"

	"norikae/ui/shell"
	"norikae/ui/shell/activity"
	"norikae/ui/store"
	"norikae/ui/widgets"
)

// application is the running window: the rooms below, the pages above, and the
// person's wishes in between.
type application struct {
	cfg      Config
	fyne     fyne.App
	do       func(func()) // runs a function on Fyne's goroutine; fyne.Do but in tests
	window   fyne.Window
	words    *i18n.Words
	settings settings

	desk     *store.Store
	resolver *tenantlookup.Resolver
	opener   *browser.Opener
	world    *practice.World // nil outside practice mode
	browsers []browser.Browser
	searched bool // browsers have been looked for

	microsoft microsoft

	pages  *pages
	toasts *widgets.Toasts
	tips   *widgets.Tips
	status *status
	main   *overview.Overview
	pasted string                      // what is in the add box, kept when the page is left
	named  map[tenantlookup.Key]string // names given there to organisations known by their ID only

	letters letters
	mailer  func(link string) (<-chan error, error) // opens the mail program, as launch.OpenLink does

	ctx         context.Context // ends with the window
	cancel      context.CancelFunc
	tasks       shell.Tasks
	redrawing   bool
	welcoming   bool // the wizard was opened in this run
	guidedAsked bool // a start asked for the guided run, which has not been opened yet
	gaveBack    bool // the memory of reading a long list
	asked       asked
	ledger      Ledger
}

// Ledger is the keyring as the window needs it: the desk's half and files.
type Ledger interface {
	store.Ledger
	Files
	StartNew(ctx context.Context) error
	NextMove(ctx context.Context, d accounts.Device) error
	EraseAll(ctx context.Context) error
	Damage() ledger.Damage
}

// Files is the ledger's half that reads and writes files.
type Files interface {
	Export(w io.Writer) error
	Preview(ctx context.Context, r io.Reader, mode exchange.Mode) (ledger.Preview, error)
	ImportFile(ctx context.Context, r io.Reader, mode exchange.Mode, progress func(done, total int)) error
}

// choicesFile is where the person's choices are kept.
func choicesFile(cfg Config) string { return filepath.Join(cfg.StateDir, "choices.json") }

// sessionsFolder is where throw-away browser profiles live.
func sessionsFolder(cfg Config) string { return filepath.Join(cfg.StateDir, "sessions") }

// openChoices reads the person's choices from the folder of the app.
func openChoices(cfg Config) *prefs.Choices {
	return prefs.Open(choicesFile(cfg), func(err error) {
		cfg.Log.Warn("choices", "error", err)
	})
}

// newApplication prepares everything that needs no keyring.
func newApplication(fa fyne.App, cfg Config, do func(func())) (*application, error) {
	a := &application{cfg: cfg, fyne: fa, do: do, settings: settings{openChoices(cfg)}, guidedAsked: cfg.Guided, mailer: launch.OpenLink, named: map[tenantlookup.Key]string{}}
	w, err := i18n.New(a.settings.language(cfg.Lang))
	if err != nil {
		return nil, err
	}
	a.words = w
	a.ctx, a.cancel = context.WithCancel(context.Background())
	if cfg.Practice {
		if a.world, err = practice.Start(a.ctx); err != nil {
			return nil, err
		}
		cfg.Log.Info("practice pages", "host", a.world.Host())
	}
	a.resolver = a.newResolver()
	if a.opener, err = browser.NewOpener(browser.Options{Dir: sessionsFolder(cfg)}); err != nil {
		cfg.Log.Warn("no folder for throw-away profiles", "error", err)
	}
	return a, nil
}

// begin opens the window on a ledger that has not been read yet.
func (a *application) begin(l Ledger) {
	a.ledger = l
	a.startScale()
	a.window = a.fyne.NewWindow(a.title())
	a.window.SetMaster()
	a.window.Resize(a.settings.size())
	a.window.SetCloseIntercept(a.quit)
	a.toasts = widgets.NewToasts(a.do)
	a.tips = widgets.NewTips(a.do)
	a.status = newStatus(a.do, func() *i18n.Words { return a.words })
	a.desk = store.New(store.Options{
		Ledger: l, Do: a.do, Log: a.cfg.Log, Now: time.Now,
		Changed: a.redraw, Failed: a.saveFailed, Wrote: a.saved,
	})
	a.pages = newPages(a)
	a.showMain()
	a.window.SetMainMenu(a.menu())
	a.shortcuts()
	a.desk.Open()
	a.do(a.started)
	a.watchFront()
	a.tick()
}

// frame is what every page is given; the navigator puts what is a page's own in it.
func (a *application) frame() shell.Frame {
	return shell.Frame{Host: host{a}, Words: a.words, Log: a.cfg.Log, Now: time.Now, Activity: a.status.tracker}
}

// host is the window as pages see it.
type host struct{ a *application }

// Do implements shell.Host.
func (h host) Do(act func()) { h.a.do(act) }

// Go implements shell.Host.
func (h host) Go(work func(ctx context.Context)) context.CancelFunc { return h.a.goBackground(work) }

// Toast implements shell.Host.
func (h host) Toast(text, action string, tapped func()) { h.a.toasts.Show(text, action, tapped) }

// Focus implements shell.Host.
func (h host) Focus(f fyne.Focusable) { h.a.focus(f) }

// Copy implements shell.Host.
func (h host) Copy(text string) { h.a.fyne.Clipboard().SetContent(text) }

// Window implements shell.Host.
func (h host) Window() fyne.Window { return h.a.window }

func (a *application) focus(f fyne.Focusable) {
	if f != nil {
		a.window.Canvas().Focus(f)
	}
}

// goBackground runs work off Fyne's goroutine. ctx ends with the window, or when
// stop is called.
func (a *application) goBackground(work func(ctx context.Context)) (stop context.CancelFunc) {
	ctx, stop := context.WithCancel(a.ctx)
	a.tasks.Go(ctx, func(ctx context.Context) {
		defer stop()
		work(ctx)
	})
	return stop
}

// redraw shows a change; several in a row are drawn once.
func (a *application) redraw() {
	if a.redrawing || a.pages == nil {
		return
	}
	a.redrawing = true
	a.do(func() {
		a.redrawing = false
		a.status.follow(a.desk.State())
		a.giveBack()
		a.pages.update()
		a.firstTime()
		a.beginGuided()
		if a.goOnQuitting() {
			return
		}
		a.tellPractice()
		if a.window.Canvas().Focused() == nil { // the list has just come
			a.pages.Top().Shown()
		}
	})
}

// showMain builds the main window's page anew, as after a change of language.
func (a *application) showMain() {
	a.main = a.pages.Base(pageMain, func(f shell.Frame) shell.Page {
		return overview.New(f, a.desk, a.wishes(), a.settings.arrangement())
	}).(*overview.Overview)
}

// started does what can wait for the window's first picture: looking for browsers
// asks other programs.
func (a *application) started() {
	a.findBrowsers()
	a.giveBackSoon()
}

// findBrowsers looks for browsers off Fyne's goroutine.
func (a *application) findBrowsers() {
	job := a.status.tracker.Begin(activity.Browsers)
	a.goBackground(func(ctx context.Context) {
		defer job.End()
		found := browser.Installed(ctx)
		a.do(func() {
			a.browsers, a.searched = found, true
			a.cfg.Log.Info("browsers", "found", len(found))
			a.redraw()
		})
	})
}

// watchFront does what a later start asks for.
func (a *application) watchFront() {
	a.goBackground(func(ctx context.Context) {
		for {
			select {
			case <-ctx.Done():
				return
			case request, ok := <-a.cfg.Front:
				if !ok {
					return
				}
				a.do(func() {
					toFront(a.window)
					if request == launch.RequestGuided {
						a.guidedAsked = true
						a.redraw()
					}
				})
			}
		}
	})
}

// tick redraws once a minute, so that days and hours stay true.
func (a *application) tick() {
	a.goBackground(func(ctx context.Context) {
		minute := time.NewTicker(time.Minute)
		defer minute.Stop()
		for {
			select {
			case <-ctx.Done():
				return
			case <-minute.C:
				a.do(a.redraw)
			}
		}
	})
}

// now finds a membership anew: what a page was given may be older.
func (a *application) now(m accounts.Membership) accounts.Membership {
	if x, ok := a.desk.FindMembership(m.Key()); ok {
		return x
	}
	return m
}
