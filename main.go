// Norikae keeps the list of the organisations a person is a guest in, opens
// each one's security info in a private window, remembers how far the change of
// phones is there, and says whether the old phone may go.
//
//	norikae [--practice [--keep]] [--guided] [--lang ja|en] [--log-level debug|info|warn|error] [--version]
//	norikae [--practice] --export FILE | --import FILE | --erase [--yes]
//
// This file only wires the rooms together: ui/launch before and after, ui, or
// ui/command where no window is needed, in between.
package main

import (
	"context"
	"os"

	"fyne.io/fyne/v2/app"

	"norikae/accounts/ledger"
	"norikae/ui"
	"norikae/ui/command"
	"norikae/ui/launch"
)

func main() { os.Exit(run(os.Args[1:])) }

// run returns the exit code. Nothing is deferred: a panic must leave its report.
func run(args []string) int {
	start, code := launch.Start(args, launch.Process())
	if start == nil {
		return code
	}
	if start.Windowless() {
		service := ledger.Service
		if start.Practice {
			service = ledger.PracticeService
		}
		return start.Finish(command.Run(context.Background(), command.Request{
			Flags: start.Flags, Store: ledger.System(service), Print: start.Print, Input: os.Stdin,
		}))
	}
	return start.Finish(ui.Run(ui.Config{
		App:      app.NewWithID,
		Practice: start.Practice,
		Keep:     start.Keep,
		Guided:   start.Guided,
		Lang:     start.Lang,
		Version:  launch.Version(),
		Log:      start.Log,
		LogFile:  start.LogFile,
		StateDir: start.StateDir,
		Crash:    start.Crash.Path,
		Front:    start.Front,
		Exit:     func() { os.Exit(start.Finish(nil)) },
	}))
}
