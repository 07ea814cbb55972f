// Package launch does what must happen before the first window and after the
// last one: it reads the flags, finds the user's folders, opens the log, keeps
// a crash report, and lets only one copy of the app run for a user.
//
// Use:
//
//	app, code := launch.Start(os.Args[1:], launch.Process())
//	if app == nil {
//		os.Exit(code) // --version, a wrong flag, or another copy has shown its window
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
// The log has one line a record, "key=value", in at most four files of one
// megabyte. Above debug level nothing that looks like a mail address is
// written; tokens, codes and passwords are never written at any level. The
// rules read the text of every record, so they catch a careless call too, but
// they find what they know only: do not log secrets.
//
// # Files
//
//	launch.go                               Start and Finish
//	flags.go options.go                     the command line
//	folders.go                              the user's folders
//	build.go                                name, version, date
//	instancelock.go listener.go             one copy at a time
//	log.go redact.go                        the log, and what is kept out of it
//	crash.go                                crash reports
//	texts.go notifyuser.go                  what a person reads without a window
//	system_*.go                             what differs between systems
//
// # Limits
//
// A process that is killed writes no crash report, so the next start does not
// mention the killed one. The lock is advisory (flock on Unix,
// LockFileEx on Windows): a home folder on a network drive that ignores locks
// lets two copies run, which is why the ledger guards its writes itself.
package launch
