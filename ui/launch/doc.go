// Package launch does what must happen before the first window and after the
// last one: it reads the flags, finds the user's folders, opens the log, keeps
// a crash report, and sees to it that only one copy of the app runs for a user.
//
// Use:
//
//	app, code := launch.Start(os.Args[1:], launch.Process())
//	if app == nil {
//		os.Exit(code) // --version, a wrong flag, or another copy came to the front
//	}
//	err := ui.Run(…)
//	os.Exit(app.Finish(err))
//
// # Folders
//
// On Linux and the BSDs everything lies in $XDG_STATE_HOME/io.github.norikae
// (XDG Base Directory Specification; ~/.local/state without the variable), on
// macOS in ~/Library/Application Support and ~/Library/Logs, on Windows in
// %LOCALAPPDATA%. Practice mode has folders, a lock and a log of its own, so it
// can run beside the real app. Only the user may read these folders.
//
// # Log
//
// The log is one line a record, "key=value", at most four files of one
// megabyte. Above debug level nothing that looks like a mail address is
// written; tokens, codes and passwords are never written at any level. The
// rules look at the text of every record, so a careless call is caught too, but
// they are a net, not a licence: do not log secrets.
//
// # Limits
//
// A process that is killed writes no crash report; the next start then says
// nothing, because nothing is known. The lock is advisory (flock on Unix,
// LockFileEx on Windows): a home folder on a network drive that ignores locks
// lets two copies run, which is why the ledger guards its writes itself.
package launch
