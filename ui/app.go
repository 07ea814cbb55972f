package ui

import (
	"context"
	"path/filepath"
	"time"

	"fyne.io/fyne/v2"

	"norikae/accounts/ledger"
	world "norikae/accounts/practice"
	"norikae/ui/about"
	"norikae/ui/add"
	"norikae/ui/add/account"
	"norikae/ui/browser"
	"norikae/ui/browser/start"
	"norikae/ui/device"
	"norikae/ui/gate"
	"norikae/ui/guide"
	"norikae/ui/guided"
	"norikae/ui/i18n"
	"norikae/ui/launch"
	"norikae/ui/lines"
	"norikae/ui/lines/browsing"
	"norikae/ui/microsoft"
	"norikae/ui/overview"
	"norikae/ui/practice"
	"norikae/ui/prefs"
	"norikae/ui/recovery"
	"norikae/ui/settings"
	"norikae/ui/shell"
	"norikae/ui/shortcuts"
	"norikae/ui/store"
	"norikae/ui/transfer"
	"norikae/ui/transfer/report"
	"norikae/ui/welcome"
)

// app is the running window: what all features share, and the features. It makes them
// and connects them; it decides nothing.
type app struct {
	cfg   Config
	fyne  fyne.App
	shell *shell.Shell
	prefs *prefs.Prefs
	store *store.Store

	opener   *browser.Opener
	browsing *browsing.Controller
	lines    *lines.Controller

	overview  *overview.Controller
	add       *add.Controller
	accounts  *account.Controller
	device    *device.Controller
	gate      *gate.Controller
	guided    *guided.Controller
	microsoft *microsoft.Controller
	recovery  *recovery.Controller
	transfer  *transfer.Controller
	settings  *settings.Controller
	guide     *guide.Controller
	welcome   *welcome.Controller
	practice  *practice.Controller
	unsaved   unsaved
	about     *about.Controller
	shortcuts *shortcuts.Controller
}

// prefsFile is where the person's choices are kept.
func prefsFile(cfg Config) string { return filepath.Join(cfg.StateDir, "choices.json") }

// profilesFolder is where throw-away browser profiles live.
func profilesFolder(cfg Config) string { return filepath.Join(cfg.StateDir, "sessions") }

// newApp prepares everything that needs no keyring.
func newApp(fa fyne.App, cfg Config, do func(func())) (*app, error) {
	a := &app{cfg: cfg, fyne: fa}
	a.prefs = prefs.Open(prefsFile(cfg), a.unsaved.reporter(a, do))
	if cfg.fresh() {
		a.prefs.Set(func(v *prefs.Values) { *v = v.Appearance() })
	}
	title := "app.name"
	if cfg.Practice {
		title = "app.title.practice"
	}
	var err error
	a.shell, err = shell.New(shell.Options{App: fa, Do: do, Log: cfg.Log, Prefs: a.prefs, Lang: cfg.Lang, Title: title, Front: cfg.Front})
	if err != nil {
		return nil, err
	}
	if a.opener, err = browser.NewOpener(browser.Options{Dir: profilesFolder(cfg), Announce: shell.AnnounceStart}); err != nil {
		cfg.Log.Warn("no folder for throw-away profiles", "error", err)
	}
	a.practice = &practice.Controller{Shell: a.shell, Launch: start.Helper}
	a.browsing = &browsing.Controller{Shell: a.shell, Prefs: a.prefs, Opener: a.opener}
	if cfg.Practice {
		if a.practice.World, err = world.Start(a.shell.Context()); err != nil {
			return nil, err
		}
		a.browsing.Practice = a.practice.World
		cfg.Log.Info("practice pages", "host", a.practice.World.Host())
	}
	return a, nil
}

// begin opens the window on a ledger that has not been read yet.
func (a *app) begin(l *ledger.Ledger) {
	a.overview = &overview.Controller{Shell: a.shell, Prefs: a.prefs}
	a.store = store.New(store.Options{
		Ledger: l, Fresh: a.cfg.fresh(), Do: a.shell.Do, Log: a.cfg.Log, Now: time.Now,
		Changed: a.shell.Redraw, Follower: a.overview,
	})
	a.make(l)
	a.connect()
	a.shell.Start(shell.Parts{
		List:     shell.List{State: a.listState, Retry: a.lines.Retry, Export: a.transfer.Export},
		Commands: menu{a}, Follower: follower{a},
	}, a.overview.ID(), a.overview.Page)
	a.shell.AddBanner(a.practice.Banner)
	a.shell.AddBanner(a.crashBanner)
	a.shell.AddBanner(func(w *i18n.Words) fyne.CanvasObject { return a.unsaved.banner(a, w) })
	menu{a}.addShortcuts()
	if a.cfg.Guided {
		a.guided.Ask()
	}
	a.store.Open()
	a.shell.Do(a.browsing.Search) // asks other programs: after the window's first picture
}

// make makes the features with what all of them share.
func (a *app) make(l *ledger.Ledger) {
	a.lines = lines.New(lines.Deps{Shell: a.shell, Store: a.store, Prefs: a.prefs, Browsing: a.browsing, List: a.overview})
	a.microsoft = &microsoft.Controller{
		Shell: a.shell, Store: a.store, Prefs: a.prefs, Browser: a.browsing, Changes: a.lines, Practice: a.practice.Client(),
	}
	a.device = &device.Controller{Shell: a.shell, Store: a.store, Prefs: a.prefs, Changes: a.lines, StartNext: l.NextMove}
	a.accounts = &account.Controller{Shell: a.shell, Store: a.store, Changes: a.lines, Guess: a.practice.Guess}
	a.add = &add.Controller{
		Shell: a.shell, Store: a.store, Prefs: a.prefs, Changes: a.lines, Accounts: a.accounts, List: a.overview,
		Lookup: (&lookup{app: a}).resolver, Sample: a.practice.Sample(),
	}
	a.transfer = &transfer.Controller{
		Shell: a.shell, Store: a.store, Prefs: a.prefs, Ledger: l, Changes: a.lines, Version: a.cfg.Version, Practice: a.cfg.Practice,
		Open:   start.Open,
		Device: a.device, Add: a.add, Erased: a.erased,
	}
	a.recovery = &recovery.Controller{
		Shell: a.shell, Store: a.store, Prefs: a.prefs, Lines: a.lines, Browsing: a.browsing, Files: a.transfer, Add: a.add,
		Here: lines.Here(a.shell), Mailer: start.Open,
	}
	a.guide = &guide.Controller{Shell: a.shell, Pages: a.browsing, Support: a.recovery.Support, Here: lines.Here(a.shell)}
	a.shortcuts = &shortcuts.Controller{Shell: a.shell, Menus: menu{a}.keys}
	a.about = &about.Controller{Shell: a.shell, Facts: about.Facts{
		Version: a.cfg.Version, Revision: launch.Revision(), Date: launch.Date(), Releases: launch.Releases, Keyring: service(a.cfg),
		Settings: prefsFile(a.cfg), State: profilesFolder(a.cfg), Log: a.cfg.LogFile, Crash: a.cfg.Crash,
	}}
	a.guided = &guided.Controller{Shell: a.shell, Store: a.store, Prefs: a.prefs, List: a.overview}
	a.settings = &settings.Controller{Shell: a.shell, Rooms: settings.Rooms{
		Prefs: a.prefs, Appearance: a.shell.Appearance(), Browsers: a.browsing, List: a.store, Service: service(a.cfg), Damage: l.Damage,
		Files: a.transfer, Reports: a.transfer, Device: a.device, Redraw: a.shell.Redraw, Past: report.Past,
		Application: opener(func() { a.microsoft.OpenApplication(nil) }), Shortcuts: a.shortcuts, About: a.about,
	}}
	a.welcome = &welcome.Controller{
		Shell: a.shell, Store: a.store, Prefs: a.prefs, Bodies: wizard{a}, Organisations: a.add, Rooms: wizard{a},
	}
}

// connect gives each feature those that it leads to.
func (a *app) connect() {
	a.lines.Rooms = lines.Rooms{Stuck: a.recovery.Stuck, Letter: a.recovery.Letter, Guide: a.guide.Open, Account: a.accounts.Open}
	a.practice.Store, a.practice.Erase = a.store, a.transfer.EraseAll
	a.device.Lost, a.device.Reminder = opener(a.recovery.LostAll), a.transfer
	a.add.Finder, a.add.Pages = a.microsoft, pages{a}
	a.recovery.Guide = a.guide
	a.microsoft.Stuck = a.recovery.Stuck
	a.gate = &gate.Controller{Shell: a.shell, Store: a.store, Second: a.lines, Rooms: gate.Rooms{
		Lines: a.lines, Guided: a.guided, Files: a.transfer, Microsoft: a.microsoft, Add: a.add,
	}}
	a.guided.Rooms = guided.Rooms{Lines: a.lines, Gate: a.gate, Add: a.add, Files: a.transfer, Place: a.guided}
	a.overview.Store = a.store
	a.overview.Rooms = overview.Rooms{
		Lines: a.lines, Edit: a.lines, Many: a.lines, Check: a.microsoft.Check, Letters: a.recovery.Letters, Files: a.transfer,
		Add: a.add, AddAccount: a.accounts, Device: a.device, Gate: a.gate, Guided: a.guided, Settings: a.settings, Guide: a.guide,
	}
}

// close ends what the window started.
func (a *app) close() {
	a.shell.Stop()
	if a.store != nil {
		a.shell.End("list", a.store.Close)
	}
	a.shell.End("settings", a.prefs.Close)
	if a.opener != nil {
		a.shell.End("throw-away profiles", func(context.Context) error { return a.opener.Close() })
	}
	if a.practice.On() {
		a.shell.End("practice pages", func(context.Context) error { return a.practice.World.Close() })
	}
}
