package filepage

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"norikae/ui/i18n"
	"norikae/ui/shell"
)

// File is one of several files that are saved together.
type File struct {
	Name  string                // fit for every system
	Write func(io.Writer) error // called off Fyne's goroutine
}

// FolderOptions make a page that saves several files into one folder.
type FolderOptions struct {
	Title, Text string // ids of the texts that say what the files are for
	Name        string // proposed name of a folder for them; it is made when it is not there
	Folder      string // where to make it; empty or gone: among the documents
	Files       []File
	Saved       func(folder string) // all files are there; the page has closed
}

// NewFolder returns a page that saves files into a folder.
func NewFolder(f shell.Frame, o FolderOptions) *Save {
	p := &Save{
		opt:   SaveOptions{Title: o.Title, Text: o.Text, File: o.Name, Folder: o.Folder, Saved: o.Saved},
		Still: shell.NewStill("saveFolder", nil), label: "file.folderName",
	}
	p.write = func(ctx context.Context, _ *i18n.Words, path string, replace bool) error {
		return writeFiles(ctx, path, replace, o.Files)
	}
	return p.begin(f)
}

// writeFiles writes files into a folder, which is made when it is not there. When
// one of them is there already and may not be replaced, none is written. The
// folder above must exist.
func writeFiles(ctx context.Context, folder string, replace bool, files []File) error {
	for _, f := range files {
		if _, err := os.Lstat(filepath.Join(folder, f.Name)); !replace && err == nil {
			return errExists
		}
	}
	if err := os.Mkdir(folder, 0o700); err != nil && !errors.Is(err, os.ErrExist) {
		return fmt.Errorf("filepage: %w", err)
	}
	for _, f := range files {
		if err := writeFile(ctx, filepath.Join(folder, f.Name), replace, f.Write); err != nil {
			return err
		}
	}
	return nil
}
