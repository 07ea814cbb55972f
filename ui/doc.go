// Package ui is the window. It makes what all features share, makes the features, and
// connects them (app.go); it decides nothing. Run opens the window and returns when it
// closes.
//
// # Where does X live
//
//	app.go          what is made, and what leads to what
//	adapters.go     what one feature is to another where they do not fit as they are
//	menu.go         the table of commands: menu, shortcuts, the sheet of shortcuts
//	banners.go      choices that could not be saved, a run that ended badly
//	run.go          the start and the end
//
//	shell/          the window itself: pages, questions, files, banners, activity, language, quitting
//	store/          the list while the window shows it, and what is saved of it
//	prefs/          the person's choices that are not progress
//	lines/          what is done about one line: open, tick, decide, edit, take back
//	theme/ i18n/ widgets/ layouts/ present/   colours, texts, controls, arrangements, words for what is known
//
//	welcome/        the first start
//	overview/       the main window: accounts, list, detail
//	add/            adding organisations; add/account adds an account
//	device/         which phones, by when; the next move
//	guided/         organisation by organisation
//	gate/           may the old phone go
//	microsoft/      what Microsoft itself is asked, and the sign-in for it
//	recovery/       "I can't get in", the lost phone, letters
//	transfer/       export, import, reports, erasing, what was lost
//	settings/ guide/ about/ shortcuts/ practice/
//
//	browser/        private windows; imports nothing of this window
//	launch/ command/ atomicfile/   before the window, without it, and files
//	stage/ e2e/     where tests show a page; the whole program driven
//
// A feature has its pages and a Controller in its own room and imports no other
// feature: what it leads to is an interface of its own, filled in app.go. A line is
// handed over by its key, so that nobody acts on a row that is old. Everything slow
// runs off Fyne's goroutine through the shell and ends with the page that asked for it.
package ui
