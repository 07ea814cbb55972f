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
	"norikae/ui/choices"
	"norikae/ui/desk"
	"norikae/ui/launch"
	"norikae/ui/overview"
	"norikae/ui/screen"
	"norikae/ui/shell"
	"norikae/ui/widgets"
	"norikae/ui/words"
	"norikae/ui/work"
)

// application is the running window: the rooms below, the pages above, and the
// person's wishes in between.
type application struct {
	cfg      Config
	fyne     fyne.App
	do       func(func()) // runs a function on Fyne's goroutine; fyne.Do but in tests
	window   fyne.Window
	words    *words.Words
	settings settings

	desk     *desk.Desk
	resolver *tenantlookup.Resolver
	opener   *browser.Opener
	world    *practice.World // nil outside practice mode
	browsers []browser.Browser
	searched bool // browsers have been looked for

	microsoft microsoft

	pages  *pages
	toasts *widgets.Toasts
	status *status
	main   *overview.Overview
	pasted string                      // what is in the add box, kept when the page is left
	named  map[tenantlookup.Key]string // names given there to organisations known by their ID only

	letters letters
	mailer  func(link string) (<-chan error, error) // opens the mail program, as launch.OpenLink does

	ctx       context.Context // ends with the window
	cancel    context.CancelFunc
	tasks     shell.Tasks
	redrawing bool
	welcoming bool // the wizard was opened in this run
	gaveBack  bool // the memory of reading a long list
	asked     asked
	ledger    Ledger
}

// Ledger is the keyring as the window needs it: the desk's half and files.
type Ledger interface {
	desk.Ledger
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
func openChoices(cfg Config) *choices.Choices {
	return choices.Open(choicesFile(cfg), func(err error) {
		cfg.Log.Warn("choices", "error", err)
	})
}

// newApplication prepares everything that needs no keyring.
func newApplication(fa fyne.App, cfg Config, do func(func())) (*application, error) {
	a := &application{cfg: cfg, fyne: fa, do: do, settings: settings{openChoices(cfg)}, mailer: launch.OpenLink, named: map[tenantlookup.Key]string{}}
	w, err := words.New(a.settings.language(cfg.Lang))
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
	a.status = newStatus(a.do, func() *words.Words { return a.words })
	a.desk = desk.New(desk.Options{
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
func (a *application) frame() screen.Frame {
	return screen.Frame{
		Words: a.words, Log: a.cfg.Log, Now: time.Now, Board: a.status.board, Do: a.do, Go: a.goBackground,
		Toast: a.toasts.Show, Focus: a.focus, Copy: a.fyne.Clipboard().SetContent, Window: a.window,
	}
}

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
	a.main = a.pages.Base(pageMain, func(f screen.Frame) screen.Page {
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
	job := a.status.board.Begin(work.Browsers)
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

// watchFront brings the window forward when a second start asks for it.
func (a *application) watchFront() {
	a.goBackground(func(ctx context.Context) {
		for {
			select {
			case <-ctx.Done():
				return
			case _, ok := <-a.cfg.Front:
				if !ok {
					return
				}
				a.do(func() { toFront(a.window) })
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
	if x, ok := a.desk.Find(m.Key()); ok {
		return x
	}
	return m
}
