// Package browser finds the web browsers of this computer and opens a link in a private
// window of one of them, or returns an error that says why it cannot.
//
// # Use
//
// Find the browsers in the background at start, keep the list, and let [Choose]
// pick one. Links are opened by an [Opener], of which a program has one:
//
//	opener, err := browser.NewOpener(browser.Options{})
//	defer opener.Close()
//	list := browser.Installed(ctx)
//	b, ok := browser.Choose(list, savedID)
//	opened, err := opener.Open(ctx, b, link, browser.Session{Account: key})
//
// Open returns as soon as the process has started. Opened.Did says what was
// really done, Opened.Because why, and Opened.Watch receives within three
// seconds whether the browser failed early. [Browser.Command] is the pure part: the
// arguments, and nothing started.
//
// # What is promised
//
//   - No shell, ever. A browser gets an argument list, with the link as one
//     argument, byte for byte as it was given. A command of the person's own is
//     followed to the program it starts, each time, and gets no link if that would
//     run it as code, or where the program is not found.
//   - Only https links to known Microsoft hosts (see [CheckLink]); in practice
//     mode also the practice server on 127.0.0.1.
//   - Never a normal window unasked. A browser whose private mode is forbidden
//     by policy opens one without a word, so policies are read before every
//     window, and ErrPrivateDisabled is returned instead. Where the answer is not
//     known, a throw-away profile takes the link; a browser that cannot have one
//     opens it with BecauseUnchecked.
//   - Two accounts never share cookies. All private windows of one browser share
//     one cookie jar, under whatever names the browser is started, so the Opener
//     remembers whose window may still be open in which jar, beyond the end of the
//     program, and gives a second account a throw-away profile; where a browser
//     cannot have one, it returns ErrCloseFirst and opens nothing.
//   - A throw-away profile is readable by this user alone, lies where a Snap, a
//     Flatpak or a package of the Store sees it, and is removed when its browser
//     ends, or at the next start if the browser outlives the program. It is opened
//     with the private flag, or as a guest where that is forbidden; Opened says if
//     the account of the computer may be signed in all the same.
//
// # When it fails
//
// Every failure is a different error, matched with errors.Is, so that a screen
// can offer the next rung: another private browser ([Others]), a throw-away
// profile (Session.Isolated), a normal window by name ([Opener.OpenNormal]),
// copying the link, or a command of the person's own ([ParseTemplate]). The
// package words no sentences.
//
// # Limits
//
// The exit code of a browser does not say whether a window was shown: one that
// hands its link to a running instance ends at once with success; on macOS, where
// browsers are opened by /usr/bin/open, it is not even the browser's. Policies of a
// browser profile that is managed in the cloud do not show on the computer. Under Wayland
// a desktop that takes no ID of an X server for a token may leave a window that a link goes
// into behind; GNOME's takes it. Safari, Arc, Dia and DuckDuckGo have no switch for a
// private window at all. Windows the person opened without this program are not known
// to it.
//
// # Rooms
//
//	product   the table of browsers: words, flags, places of their policies
//	find      which are installed, which is the default, what a command starts
//	policy    what the organisation says about private windows
//	profile   the folders of throw-away profiles
//	start     starting a program that lives on: a browser, a helper of the system
//	machine   the computer, as find and policy read it
//
// # Files
//
//	browser.go, words.go        what a browser is
//	installed.go, choose.go     the list, and the pick
//	command.go, template.go     the argument list; a command of the person's own
//	link.go                     which links may be opened
//	opener.go, plan.go          opening: what is done, and why
//	session.go, opened.go       for whom; what became of it
//	jars.go                     whose private window may be open in which cookie jar
//	normal.go                   normal windows
//	trial.go                    trying a browser out
//	hint.go                     passkeys
//	system_*.go                 what differs between systems
//
// # Sources
//
// Chromium: chrome/browser/ui/startup, components/policy and device/fido (the switches
// and policies of Chrome, Edge and Brave); Firefox: BrowserContentHandler,
// LauncherProcessWin and mozilla/policy-templates; the Desktop Entry, MIME
// Applications and Base Directory specifications of freedesktop.org; "Default
// Programs" and "Registering an Application to a URI Scheme" of Microsoft Learn; open(1)
// of macOS; RFC 3986 for links.
package browser
