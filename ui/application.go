package ui

import (
	"context"
	"path/filepath"
	"slices"
	"time"

	"fyne.io/fyne/v2"

	"norikae/accounts/ledger"
	"norikae/accounts/practice"
	"norikae/tenantlookup"
	"norikae/ui/about"
	"norikae/ui/add"
	"norikae/ui/add/account"
	"norikae/ui/browser"
	"norikae/ui/device"
	"norikae/ui/gate"
	"norikae/ui/guide"
	"norikae/ui/guided"
	"norikae/ui/launch"
	"norikae/ui/lines"
	"norikae/ui/lines/browsing"
	"norikae/ui/microsoft"
	"norikae/ui/overview"
	"norikae/ui/prefs"
	"norikae/ui/recovery"
	"norikae/ui/settings"
	"norikae/ui/shortcuts"
	"norikae/ui/transfer"
	"norikae/ui/transfer/report"

	"norikae/ui/shell"
	"norikae/ui/store"
	"norikae/ui/welcome"
)

// application is the running window: the rooms below, the pages above, and the
// person's wishes in between.
type application struct {
	cfg    Config
	fyne   fyne.App
	shell  *shell.Shell
	window *overview.Controller
	prefs  *prefs.Prefs

	desk     *store.Store
	resolver *tenantlookup.Resolver // asks clouds
	clouds   []tenantlookup.Cloud   // nil: all
	opener   *browser.Opener
	world    *practice.World // nil outside practice mode
	browsing *browsing.Controller
	lines    *lines.Controller
	gate     *gate.Controller
	guided   *guided.Controller

	microsoft *microsoft.Controller
	transfer  *transfer.Controller
	recovery  *recovery.Controller
	settings  *settings.Controller
	guide     *guide.Controller
	about     *about.Controller
	shortcuts *shortcuts.Controller

	device   *device.Controller
	accounts *account.Controller
	add      *add.Controller
	welcome  *welcome.Controller

	ledger *ledger.Ledger
}

// choicesFile is where the person's choices are kept.
func choicesFile(cfg Config) string { return filepath.Join(cfg.StateDir, "choices.json") }

// sessionsFolder is where throw-away browser profiles live.
func sessionsFolder(cfg Config) string { return filepath.Join(cfg.StateDir, "sessions") }

// newApplication prepares everything that needs no keyring.
func newApplication(fa fyne.App, cfg Config, do func(func())) (*application, error) {
	a := &application{cfg: cfg, fyne: fa}
	a.prefs = prefs.Open(choicesFile(cfg), func(err error) { cfg.Log.Warn("choices", "error", err) })
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
	if cfg.Practice {
		if a.world, err = practice.Start(a.shell.Context()); err != nil {
			return nil, err
		}
		cfg.Log.Info("practice pages", "host", a.world.Host())
	}
	if a.opener, err = browser.NewOpener(browser.Options{Dir: sessionsFolder(cfg)}); err != nil {
		cfg.Log.Warn("no folder for throw-away profiles", "error", err)
	}
	a.browsing = &browsing.Controller{Shell: a.shell, Prefs: a.prefs, Opener: a.opener}
	if a.world != nil {
		a.browsing.Practice = a.world
	}
	return a, nil
}

// begin opens the window on a ledger that has not been read yet.
func (a *application) begin(l *ledger.Ledger) {
	a.ledger = l
	a.window = &overview.Controller{Shell: a.shell, Prefs: a.prefs, New: l.StartNew}
	a.desk = store.New(store.Options{
		Ledger: l, Fresh: a.cfg.fresh(), Do: a.shell.Do, Log: a.cfg.Log, Now: time.Now,
		Changed: a.shell.Redraw, Failed: a.window.SaveFailed, Wrote: a.window.Saved, Merged: a.window.Merged,
	})
	a.lines = &lines.Controller{Shell: a.shell, Store: a.desk, Prefs: a.prefs, Browsing: a.browsing, Rooms: a}
	a.microsoft = &microsoft.Controller{Shell: a.shell, Store: a.desk, Prefs: a.prefs, Browser: a.browsing, Changes: a.lines}
	if a.world != nil {
		a.microsoft.Practice = a.world.HTTPClient()
	}
	a.entries()
	a.transfer = &transfer.Controller{
		Shell: a.shell, Store: a.desk, Prefs: a.prefs, Ledger: l, Changes: a.lines, Version: a.cfg.Version, Practice: a.cfg.Practice,
		Device: a.device, Add: a.add, Erased: a.erased,
	}
	a.recovery = &recovery.Controller{
		Shell: a.shell, Store: a.desk, Prefs: a.prefs, Lines: a.lines, Browsing: a.browsing, Files: a.transfer, Add: a.add,
		Here: a.here, Mailer: launch.OpenLink,
	}
	a.guide = &guide.Controller{Shell: a.shell, Pages: a.browsing, Support: a.recovery.Support, Topic: a.topic}
	a.recovery.Guide = a.guide
	a.shortcuts = &shortcuts.Controller{Shell: a.shell, Menus: a.menuKeys}
	a.about = &about.Controller{Shell: a.shell, Facts: about.Facts{
		Version: a.cfg.Version, Revision: launch.Revision(), Date: launch.Date(), Releases: launch.Releases, Keyring: a.service(),
		Settings: choicesFile(a.cfg), State: sessionsFolder(a.cfg), Log: a.cfg.LogFile, Crash: a.cfg.Crash,
	}}
	a.settings = &settings.Controller{Shell: a.shell, Rooms: settings.Rooms{
		Prefs: a.prefs, Appearance: a.shell.Appearance(), Browsers: a.browsing, List: a.desk, Service: a.service(), Damage: l.Damage,
		Files: a.transfer, Reports: a.transfer, Device: deviceBridge{a}, Redraw: a.shell.Redraw, Past: report.Past,
		Application: opener(func() { a.microsoft.OpenApplication(nil) }), Shortcuts: a.shortcuts, About: a.about,
	}}
	a.guided = &guided.Controller{Shell: a.shell, Store: a.desk, Prefs: a.prefs}
	a.gate = &gate.Controller{Shell: a.shell, Store: a.desk, Second: a.lines, Rooms: gate.Rooms{
		Lines: a.lines, Guided: a.guided, Files: a.transfer, Microsoft: a.microsoft, Add: a.add,
	}}
	a.guided.Rooms = guided.Rooms{Lines: a.lines, Gate: a.gate, Add: a.add, Files: a.transfer, Place: a.guided}
	if a.cfg.Guided {
		a.guided.Ask()
	}
	a.window.Store, a.window.Lines = a.desk, a.lines
	a.window.Rooms = overview.Rooms{
		Open: a.lines, Steps: a.lines, Keys: a.shell, Edit: a.lines, Decide: a.lines, Check: a.microsoft.Check, Letters: a.recovery.Letters, Files: a.transfer,
		Add: a.add, AddAccount: a.accounts, Device: a.device, Gate: a.gate, Guided: a.guided, Settings: a.settings, Guide: a.guide,
	}
	parts := shell.Parts{List: list{a}, Commands: a, Follower: a}
	a.shell.Start(parts, pageMain, a.window.Page)
	a.banners()
	a.addShortcuts()
	a.desk.Open()
	a.shell.Do(a.browsing.Search) // asks other programs: after the window's first picture
}

// list is the list as quitting needs it.
type list struct{ a *application }

// State implements shell.List.
func (l list) State() shell.ListState {
	s := l.a.desk.State()
	return shell.ListState{Reading: s.Phase == store.Opening || s.Phase == store.Slow, Writing: s.Writing, Stuck: s.Stuck, Unsaved: s.Unsaved}
}

// Retry implements shell.List.
func (l list) Retry() { l.a.lines.Retry() }

// Export implements shell.List.
func (l list) Export() { l.a.transfer.Export() }

// Redrawn implements shell.Follower.
func (a *application) Redrawn() {
	a.welcome.FirstTime()
	a.guided.Begin()
	a.tellPractice()
}

// LanguageChanged implements shell.Follower: what is no page gets the language too.
func (a *application) LanguageChanged() {
	a.microsoft.LanguageChanged()
	a.tellPractice()
}

// Requested implements shell.Follower.
func (a *application) Requested(r launch.Request) {
	if r == launch.RequestGuided {
		a.guided.Ask()
		a.shell.Redraw()
	}
}

// Help implements shell.Commands.
func (a *application) Help() { a.guide.Open() }

// OpenGuide implements lines.Rooms.
func (a *application) OpenGuide() { a.guide.Open() }

// close ends what the window started.
func (a *application) close() {
	a.shell.Stop()
	if a.desk != nil {
		a.shell.End("list", a.desk.Close)
	}
	a.shell.End("settings", a.prefs.Close)
	if a.opener != nil {
		a.shell.End("throw-away profiles", func(context.Context) error { return a.opener.Close() })
	}
	if a.world != nil {
		a.shell.End("practice pages", func(context.Context) error { return a.world.Close() })
	}
}

// overview is the main window's page, which a change of language makes anew.
func (a *application) overview() *overview.Overview {
	page, _ := a.shell.Open(pageMain)
	return page.(*overview.Overview)
}

// lookup is what finds organisations in the clouds of the preferences. It knows
// what it has found.
func (a *application) lookup() *tenantlookup.Resolver {
	clouds := a.prefs.Get().Clouds()
	if a.resolver == nil || !slices.Equal(clouds, a.clouds) {
		options := tenantlookup.Options{Clouds: clouds}
		if a.world != nil {
			options.HTTPClient = a.world.HTTPClient()
		}
		a.resolver, a.clouds = tenantlookup.New(options), clouds
	}
	return a.resolver
}
