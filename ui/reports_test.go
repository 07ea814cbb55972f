package ui

import (
	"encoding/csv"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"
)

func TestReportsAreWritten(t *testing.T) {
	for _, lang := range []string{"en", "ja"} {
		r := newRoom(t, newMemory(), lang)
		r.start()
		row, _ := r.main().Selected()
		for ending, c := range map[string]struct {
			open func()
			says []string
		}{
			".html": {r.transfer.SavePage, []string{"<html lang=\"" + lang + "\">", r.shell.Words().T("report.title"), row.Title(), r.shell.Words().T("practice.badge")}},
			".txt":  {r.transfer.SaveText, []string{r.shell.Words().T("report.title"), row.Title()}},
			".csv":  {r.transfer.SaveTable, []string{row.Title(), r.shell.Words().T("report.organisation"), r.shell.Words().T("state.notStarted")}},
			".ics":  {r.transfer.SaveReminder, []string{"BEGIN:VCALENDAR", "DTSTART;VALUE=DATE:20261231"}},
			".json": {r.transfer.Export, []string{row.Title()}},
		} {
			path := r.save(c.open)
			if filepath.Ext(path) != ending {
				t.Errorf("saved as %s, want %s", filepath.Base(path), ending)
			}
			text := content(t, path)
			for _, want := range c.says {
				if !strings.Contains(text, want) {
					t.Errorf("%s, %s: %q is missing in:\n%.400s", lang, ending, want, text)
				}
			}
		}
	}
}

// TestSheetIsWhole reads the spreadsheet back.
func TestSheetIsWhole(t *testing.T) {
	r := newRoom(t, newMemory(), "ja")
	r.start()
	text := content(t, r.save(r.transfer.SaveTable))
	lines, err := csv.NewReader(strings.NewReader(strings.TrimPrefix(text, "\ufeff"))).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	if n := len(r.store.Move().Memberships); len(lines) != n+1 {
		t.Errorf("%d lines, want a head and %d", len(lines), n)
	}
}

// TestReminderAsksForTheDate: without a date there is nothing to remind of.
func TestReminderAsksForTheDate(t *testing.T) {
	r := newRoom(t, newMemory(), "en")
	r.start()
	d := r.store.Move().Device
	d.By = time.Time{}
	r.store.PutDevice(d)
	r.until("no date", func() bool { return r.store.Move().By.IsZero() && r.settled() })
	r.transfer.SaveReminder()
	if r.page() != "device" {
		t.Errorf("page %s, want the one for the date", r.page())
	}
}

// TestWhatWasSavedIsOpened: the file, or the folder it is in, by the system's own
// program, which gets the path and nothing else. One that fails is said, and the path
// can be copied. A list is not opened.
func TestWhatWasSavedIsOpened(t *testing.T) {
	seen := filepath.Join(t.TempDir(), "seen")
	put := helper(t, "echo \"$#:$1\" >>'"+seen+"'; case \"$1\" in *.csv) exit 3;; esac")
	r := begun(t, "ja")
	put()
	w := r.shell.Words()
	opens := func(button, path string) {
		t.Helper()
		r.pressed(button)
		r.until("opened", func() bool {
			text, _ := os.ReadFile(seen)
			return strings.HasSuffix(string(text), "1:"+path+"\n")
		})
	}
	page := r.save(r.transfer.SavePage)
	opens(w.T("toast.open"), page)
	page = r.save(r.transfer.SavePage)
	opens(w.T("toast.openFolder"), filepath.Dir(page))
	list := r.save(r.transfer.Export)
	if standsInWindow(r, w.T("toast.open")) {
		t.Error("a saved list is to be opened, by whatever program")
	}
	opens(w.T("toast.openFolder"), filepath.Dir(list))
	table := r.save(r.transfer.SaveTable)
	opens(w.T("toast.open"), table)
	r.until("said", func() bool { return strings.Contains(r.texts(), w.T("file.notOpened", "File", filepath.Base(table))) })
	r.pressed(w.T("toast.copyPath"))
	if got := r.fyne.Clipboard().Content(); got != table {
		t.Errorf("copied %q, want %q", got, table)
	}
}

// standsInWindow reports whether a text stands in the window.
func standsInWindow(r *room, text string) bool {
	return slices.Contains(said(r.shell.Window().Content()), text)
}
