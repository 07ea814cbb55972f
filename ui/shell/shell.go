package shell

import (
	"context"
	"log/slog"
	"time"

	"fyne.io/fyne/v2"

	"norikae/ui/i18n"
	"norikae/ui/launch"
	"norikae/ui/prefs"
	"norikae/ui/shell/activity"
	"norikae/ui/widgets"
)

// Options say what a window is made with.
type Options struct {
	App   fyne.App
	Do    func(func()) // runs a function on Fyne's goroutine; fyne.Do but in tests
	Log   *slog.Logger
	Prefs *prefs.Prefs
	Lang  string                // of the command line; empty: the settings' or the system's
	Title string                // ID of the window's title
	Front <-chan launch.Request // what a later start asks for; may be nil
}

// Shell is the window with everything in it that is no feature's: the open pages,
// the banners over them, what runs in the background, the language, and the end. It
// implements [Host]. All methods but Do are called on Fyne's goroutine.
type Shell struct {
	*Navigator
	opt    Options
	words  *i18n.Words
	window fyne.Window

	toasts  *widgets.Toasts
	tips    *widgets.Tips
	status  *status
	display *display
	banners []Banner
	parts   Parts

	ctx       context.Context // ends with the window
	cancel    context.CancelFunc
	tasks     Tasks
	redrawing bool
	held      held
}

// Parts are what the window needs of the rest of the app.
type Parts struct {
	List     List
	Commands Commands
	Follower Follower
}

// Commands are what a person can do on every page.
type Commands interface {
	Menu() *fyne.MainMenu // made anew with the language
	Help()                // F1
}

// Follower learns what happens to the window.
type Follower interface {
	Redrawn()                 // every page has shown a change
	LanguageChanged()         // the pages follow
	Requested(launch.Request) // by a later start; the window is in front
}

// New returns a shell without a window, so that work can be started for it. Start
// comes next.
func New(o Options) (*Shell, error) {
	s := &Shell{opt: o}
	w, err := i18n.New(s.Appearance().language())
	if err != nil {
		return nil, err
	}
	s.words = w
	s.ctx, s.cancel = context.WithCancel(context.Background())
	s.status = newStatus(o.Do, s.Words)
	return s, nil
}

// Start makes the window with a page below all others. It is shown by Window().Show.
func (s *Shell) Start(p Parts, id ID, base func(Frame) Page) {
	s.parts = p
	s.Appearance().startScale()
	s.window = s.opt.App.NewWindow(s.Appearance().title())
	s.window.SetMaster()
	s.window.Resize(startSize(s.opt.Prefs.Get()))
	s.window.SetCloseIntercept(s.Quit)
	s.toasts, s.tips = widgets.NewToasts(s.opt.Do), widgets.NewTips(s.opt.Do)
	s.display = newDisplay(s)
	s.Navigator = NewNavigator(s.ctx, s.display)
	s.Base(id, base)
	s.window.SetMainMenu(p.Commands.Menu())
	s.held.watch(s.window.Canvas())
	s.watchFront()
	s.tick()
}

// Appearance changes language, theme and size.
func (s *Shell) Appearance() Appearance { return Appearance{s} }

// Words returns the texts in the language of now.
func (s *Shell) Words() *i18n.Words { return s.words }

// Log is where the window logs.
func (s *Shell) Log() *slog.Logger { return s.opt.Log }

// Now is the clock.
func (s *Shell) Now() time.Time { return time.Now() }

// Activity shows what runs in the background.
func (s *Shell) Activity() *activity.Tracker { return s.status.tracker }

// Do implements Host.
func (s *Shell) Do(act func()) { s.opt.Do(act) }

// Go implements Host: ctx ends with the window, or when stop is called.
func (s *Shell) Go(work func(ctx context.Context)) (stop context.CancelFunc) {
	ctx, stop := context.WithCancel(s.ctx)
	s.tasks.Go(ctx, func(ctx context.Context) {
		defer stop()
		work(ctx)
	})
	return stop
}

// Toast implements Host.
func (s *Shell) Toast(text, action string, tapped func()) {
	if action == "" {
		Offer(s, text)
		return
	}
	Offer(s, text, widgets.Action{Text: action, Run: tapped})
}

// Offer is Toast with any number of buttons.
func Offer(s *Shell, text string, actions ...widgets.Action) { s.toasts.Show(text, actions...) }

// Focus implements Host.
func (s *Shell) Focus(f fyne.Focusable) {
	if f != nil {
		s.window.Canvas().Focus(f)
	}
}

// Copy implements Host.
func (s *Shell) Copy(text string) { s.opt.App.Clipboard().SetContent(text) }

// Window implements Host.
func (s *Shell) Window() fyne.Window { return s.window }

// Redraw shows a change on every page; several in a row are drawn once.
func (s *Shell) Redraw() {
	if s.redrawing || s.display == nil {
		return
	}
	s.redrawing = true
	s.Do(func() {
		s.redrawing = false
		s.status.follow(s.parts.List.State())
		s.Update()
		s.parts.Follower.Redrawn()
		if (quitting{s}).goOn() {
			return
		}
		if s.window.Canvas().Focused() == nil { // what takes the focus has just come
			s.Top().Shown()
		}
	})
}

// UpdateMenu makes the menu anew, as after a change of what can be asked for.
func (s *Shell) UpdateMenu() { s.window.SetMainMenu(s.parts.Commands.Menu()) }

// Saving returns where a write of many rows reports how far it is.
func (s *Shell) Saving() func(done, total int) { return s.status.saving() }

// watchFront brings the window forward when a later start asks for it.
func (s *Shell) watchFront() {
	s.Go(func(ctx context.Context) {
		for {
			select {
			case <-ctx.Done():
				return
			case request, ok := <-s.opt.Front:
				if !ok {
					return
				}
				s.Do(func() {
					toFront(s.window)
					s.parts.Follower.Requested(request)
				})
			}
		}
	})
}

// tick redraws once a minute, so that days and hours stay true.
func (s *Shell) tick() {
	s.Go(func(ctx context.Context) {
		minute := time.NewTicker(time.Minute)
		defer minute.Stop()
		for {
			select {
			case <-ctx.Done():
				return
			case <-minute.C:
				s.Do(s.Redraw)
			}
		}
	})
}

// Context ends with the window.
func (s *Shell) Context() context.Context { return s.ctx }
