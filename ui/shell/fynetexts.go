package shell

import (
	"encoding/json"

	"norikae/ui/i18n"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"
)

// systemLocale is what the desktop says where the environment says nothing
// (macOS, Windows).
func systemLocale() string { return lang.SystemLocale().LanguageString() }

// fyneTexts are the strings of Fyne's own menus and file dialogs. Fyne follows
// the system's language only; registering ours under the system's name makes it
// follow the app's (fyne-io/fyne issue 5333).
func fyneTexts(w *i18n.Words) map[string]string {
	return map[string]string{
		"Advanced": w.T("fyne.advanced"), "Cancel": w.T("fyne.cancel"), "Confirm": w.T("fyne.confirm"),
		"Copy": w.T("fyne.copy"), "Create Folder": w.T("fyne.createFolder"), "Cut": w.T("fyne.cut"),
		"Enter filename": w.T("fyne.filename"), "Error": w.T("fyne.error"), "Favourites": w.T("fyne.favourites"),
		"File": w.T("fyne.file"), "Folder": w.T("fyne.folder"), "New Folder": w.T("fyne.newFolder"),
		"No": w.T("fyne.no"), "OK": w.T("fyne.ok"), "Open": w.T("fyne.open"), "Paste": w.T("fyne.paste"),
		"Quit": w.T("fyne.quit"), "Redo": w.T("fyne.redo"), "Save": w.T("fyne.save"),
		"Select all": w.T("fyne.selectAll"), "Show Hidden Files": w.T("fyne.hidden"), "Undo": w.T("fyne.undo"),
		"Yes": w.T("fyne.yes"), "file.name": w.T("fyne.name"), "file.parent": w.T("fyne.parent"),
	}
}

// FeedToolkit gives Fyne its strings in the window's language.
func (a Appearance) FeedToolkit() {
	b, err := json.Marshal(fyneTexts(a.s.words))
	if err == nil {
		err = lang.AddTranslations(fyne.NewStaticResource(systemLocale()+".json", b))
	}
	if err != nil {
		a.s.opt.Log.Error("texts of the toolkit", "error", err)
	}
}
