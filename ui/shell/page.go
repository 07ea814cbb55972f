package shell

import (
	"context"
	"log/slog"
	"time"

	"fyne.io/fyne/v2"

	"norikae/ui/i18n"
	"norikae/ui/shell/activity"
)

// Host is the window as a page sees it. Only Do is called from anywhere; all else on
// Fyne's goroutine.
type Host interface {
	// Do runs a function on Fyne's goroutine, unless the page has closed by then.
	Do(act func())
	// Go runs work off Fyne's goroutine. ctx ends when the page closes, or when stop
	// is called. What the work finds out comes back by Frame.Post.
	Go(work func(ctx context.Context)) (stop context.CancelFunc)
	// Toast shows a text for a few seconds, with a button if action is not empty.
	Toast(text, action string, tapped func())
	// Focus moves the keyboard focus.
	Focus(fyne.Focusable)
	// Copy puts a text on the clipboard.
	Copy(text string)
	// Window is for file dialogs, and for what is dropped on the page in front.
	Window() fyne.Window
}

// Frame is what a page is given: the window, and what is the page's own.
type Frame struct {
	Host
	Words    *i18n.Words
	Log      *slog.Logger
	Now      func() time.Time
	Activity *activity.Tracker // shows what runs in the background; may be nil
	Close    func()            // closes the page that was given this frame, and no other
	Turn     func(show func()) // runs what shows another part of the page, as large as a page
}

// Post runs a function on Fyne's goroutine, unless ctx has ended by then: a late
// answer is dropped. It is for work that was given ctx by Go; callable from
// anywhere.
func (f Frame) Post(ctx context.Context, act func()) {
	f.Do(func() {
		if ctx.Err() == nil {
			act()
		}
	})
}

// Page is one screen that fills the window.
type Page interface {
	// Name is the page's name in the log, e.g. "add". Nothing is decided by it.
	Name() string
	// Content is made once and shown until the page closes.
	Content() fyne.CanvasObject
	// Shown is called each time the page comes to the front: it sets the focus.
	Shown()
	// Typed gets a plain key while nothing that takes text has the focus; it
	// reports whether it used it.
	Typed(r rune, key fyne.KeyName) bool
	// Update is called after every change of the move or of the ledger's state.
	Update()
	// Closing is called once when the page is left for good.
	Closing()
}

// Sheet is embedded in a page: its name in the log, and what it shows. It has these
// methods of Page.
type Sheet struct {
	Called string
	Root   fyne.CanvasObject
}

// Name implements Page.
func (s *Sheet) Name() string { return s.Called }

// Content implements Page.
func (s *Sheet) Content() fyne.CanvasObject { return s.Root }

// Still is embedded in a page that uses no plain keys, shows nothing that changes
// and has nothing to end: it has these methods of Page.
type Still struct{}

// Typed implements Page.
func (Still) Typed(rune, fyne.KeyName) bool { return false }

// Update implements Page.
func (Still) Update() {}

// Closing implements Page.
func (Still) Closing() {}

// Submitter is a page whose main button Ctrl+Enter presses too, from inside a
// text of many lines for instance.
type Submitter interface{ Submit() }

// Coverable is a page whose Covered is called when another one opens over it: a form
// then keeps what can be kept, because the other page may show it.
type Coverable interface{ Covered() }

// Busy is a page with something under way that would be lost with the window, such
// as a file being saved. Closing the page is the way to leave it.
type Busy interface{ Busy() bool }

// Remaker is a page that can be made anew, as in another language, holding what
// was typed and chosen in it. It returns another page, or itself with other
// content: so does a page with work under way, which then needs to know nothing of
// it. A page that cannot, or returns nil, is closed.
type Remaker interface{ Remake(f Frame) Page }
