package filepage

import (
	"context"
	"path/filepath"
	"reflect"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/storage"
	"fyne.io/fyne/v2/widget"

	"norikae/ui/i18n"
	"norikae/ui/shell"
)

// chooseFile has a file chosen in the toolkit's dialog, of those with an ending if there is
// one, and hands over its path.
func chooseFile(f shell.Frame, folder, ending string, then func(path string)) {
	d := dialog.NewFileOpen(func(file fyne.URIReadCloser, err error) {
		if err == nil && file != nil {
			_ = file.Close() // read by its path, as a typed one
			then(filepath.FromSlash(file.URI().Path()))
		}
	}, f.Window())
	if ending != "" {
		d.SetFilter(storage.NewExtensionFileFilter([]string{ending}))
	}
	chooseIn(f, "file.path", folder, d)
}

// chooseFolder is chooseFile for a folder.
func chooseFolder(f shell.Frame, folder string, then func(path string)) {
	chooseIn(f, "file.folder", folder, dialog.NewFolderOpen(func(chosen fyne.ListableURI, err error) {
		if err == nil && chosen != nil {
			then(filepath.FromSlash(chosen.Path()))
		}
	}, f.Window()))
}

// chooseIn shows the toolkit's dialog in a folder, or where that is not there in the
// first of the usual ones; they are looked for off Fyne's goroutine. The dialog nearly fills the window; its title and
// the names of its places are ours: the toolkit puts its own title together of two
// words, in the order of English, and has the places in English alone.
func chooseIn(f shell.Frame, title, folder string, d *dialog.FileDialog) {
	f.Go(func(ctx context.Context) {
		if usual := places(); !isFolder(folder) && len(usual) > 0 {
			folder = usual[0].path
		}
		at, err := storage.ListerForURI(storage.NewFileURI(folder))
		f.Post(ctx, func() {
			d.SetTitleText(f.Words.T(title))
			if err == nil { // else the toolkit chooses
				d.SetLocation(at)
			}
			d.Show()
			if popUp := popUpOf(f.Window().Canvas()); popUp != nil { // not the system's own
				d.Resize(f.Window().Canvas().Size().SubtractWidthHeight(dialogMargin, dialogMargin))
				namePlaces(popUp.Content, f.Words)
			}
		})
	})
}

// popUpOf returns the pop-up that lies over a window. The toolkit wraps it in a type of
// its own, from which nothing else leads to it.
func popUpOf(c fyne.Canvas) *widget.PopUp {
	wrapped := reflect.Indirect(reflect.ValueOf(c.Overlays().Top()))
	if wrapped.Kind() != reflect.Struct {
		return nil
	}
	content := wrapped.FieldByName("Content")
	if !content.IsValid() {
		return nil
	}
	popUp, _ := content.Interface().(*widget.PopUp)
	return popUp
}

// dialogMargin is how much smaller than the window a dialog is.
const dialogMargin = 64

// dialogPlaces are the places that the toolkit's dialog offers, by the names it has for them.
var dialogPlaces = map[string]string{
	"Home": "file.home", "Computer": "file.computer", "Desktop": "file.desktop", "Documents": "file.documents",
	"Downloads": "file.downloads", "Music": "file.music", "Pictures": "file.pictures", "Videos": "file.videos", "Movies": "file.videos",
}

// namePlaces names the places of the toolkit's dialog in the language of the window.
func namePlaces(o fyne.CanvasObject, w *i18n.Words) {
	switch x := o.(type) {
	case *container.Split:
		namePlaces(x.Leading, w)
	case *fyne.Container:
		for _, part := range x.Objects {
			namePlaces(part, w)
		}
	case *widget.List:
		update := x.UpdateItem
		x.UpdateItem = func(id widget.ListItemID, row fyne.CanvasObject) {
			update(id, row)
			nameRow(row, w)
		}
		x.Refresh()
	}
}

// nameRow translates the label of a place.
func nameRow(row fyne.CanvasObject, w *i18n.Words) {
	parts, ok := row.(*fyne.Container)
	if !ok {
		return
	}
	for _, part := range parts.Objects {
		if label, ok := part.(*widget.Label); ok {
			if id, known := dialogPlaces[label.Text]; known {
				label.SetText(w.T(id))
			}
		}
	}
}
