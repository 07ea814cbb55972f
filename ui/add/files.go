package add

import (
	"context"
	"errors"
	"path/filepath"
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"norikae/accounts"
	"norikae/tenantlookup"
	"norikae/tenantlookup/filetext"
	"norikae/ui/shell/activity"
	"norikae/ui/shell/filepage"
	"norikae/ui/theme"
	"norikae/ui/widgets"
)

// maxLines is how many lines of one file come into the box: nobody is a guest of
// so many, and a field of more is slow.
const maxLines = 500

// fileReader takes files into a panel's box.
type fileReader struct {
	p     *Panel
	files *widgets.Text // what came of the files that were read
}

func newFileReader(p *Panel) fileReader {
	r := fileReader{p, widgets.NewText("", widgets.Style{Color: theme.Mute, Size: theme.TextSmall, Lines: 6})}
	r.files.Hide()
	return r
}

// Dropped reads files that were dropped on the window, several at once. It is
// given to the window while the panel is in front.
func (r fileReader) Dropped(_ fyne.Position, files []fyne.URI) {
	var paths []string
	for _, f := range files {
		paths = append(paths, filepath.FromSlash(f.Path()))
	}
	r.readFiles(paths)
}

// readFiles reads files off Fyne's goroutine and takes what they hold.
func (r fileReader) readFiles(paths []string) {
	if len(paths) == 0 {
		return
	}
	frame := r.p.frame
	job := frame.Activity.Begin(activity.Files)
	frame.Go(func(ctx context.Context) {
		defer job.End()
		var all []File
		for _, path := range paths {
			if ctx.Err() != nil {
				return
			}
			all = append(all, openFile(ctx, path))
		}
		frame.Post(ctx, func() { r.Take(all...) })
	})
}

// File is a file whose text was read, or could not be.
type File struct {
	Name string
	Text string
	Err  error
}

// openFile reads a file, as far as one byte more than is taken. A large workbook takes a
// while.
func openFile(ctx context.Context, path string) File {
	f := File{Name: filepath.Base(path)}
	content, err := filepage.ReadHead(ctx, path, filetext.MaxSize+1)
	if err == nil {
		f.Text, err = filetext.Read(f.Name, content)
	}
	f.Err = err
	return f
}

// Take puts what files hold into the box: a line for each organisation, with its
// name, and each line of a table that was not understood. A text under the box
// names the files that could not be read, and why.
func (r fileReader) Take(files ...File) {
	var problems []string
	added, read := 0, 0
	text := strings.TrimRight(r.p.Text(), "\n")
	for _, f := range files {
		lines, problem := r.linesOf(f)
		if problem != "" {
			problems = append(problems, problem)
			continue
		}
		read++
		added += len(lines)
		if text != "" {
			text += "\n"
		}
		text += strings.Join(lines, "\n")
	}
	var said []string
	if read > 0 {
		said = append(said, r.p.frame.Words.T("add.file.done", "Files", read, "Lines", added))
		r.p.setText(text)
	}
	r.files.Set(strings.Join(append(said, problems...), "\n"))
	widgets.Show(r.files, true)
	r.p.frame.Log.Debug("files read", "files", len(files), "of use", read, "lines", added)
	r.p.frame.Focus(r.p.box)
}

// linesOf returns what a file adds to the box, or why it adds nothing.
func (r fileReader) linesOf(f File) (lines []string, problem string) {
	w := r.p.frame.Words
	switch err := f.Err; {
	case errors.Is(err, filetext.ErrTooBig):
		return nil, w.T("add.file.tooBig", "Name", f.Name)
	case errors.Is(err, filetext.ErrOnlyRTF):
		return nil, w.T("add.file.rtf", "Name", f.Name)
	case errors.Is(err, filetext.ErrNotText), errors.Is(err, filepage.ErrNoFile):
		return nil, w.T("add.file.notText", "Name", f.Name)
	case err != nil:
		r.p.frame.Log.Warn("file not read", "error", err)
		return nil, w.T("add.file.failed", "Name", f.Name)
	}
	useful := false
	for _, found := range tenantlookup.Find(f.Text) {
		if len(lines) == maxLines {
			break
		}
		useful = useful || found.Query != ""
		if found.Query != "" || isTable(f.Name) {
			lines = append(lines, lineOf(found))
		}
	}
	if !useful {
		return nil, w.T("add.file.nothing", "Name", f.Name)
	}
	return lines, ""
}

// isTable reports whether a file is a list by its name, of which the person
// expects every line to be answered. A short mail only looks like one.
func isTable(name string) bool {
	return slices.Contains([]string{".csv", ".tsv", ".txt", ".xlsx", ".xlsm", ".xltx", ".xltm"}, strings.ToLower(filepath.Ext(name)))
}

// lineOf is what stands in the box for something found in a file.
func lineOf(f tenantlookup.Found) string {
	switch {
	case f.Query == "":
		return accounts.CleanLine(f.Text)
	case f.Name != "":
		return accounts.CleanLine(f.Name) + "\t" + f.Query
	default:
		return f.Query
	}
}
