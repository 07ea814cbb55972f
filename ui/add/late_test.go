package add

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"norikae/tenantlookup"
	"norikae/ui/i18n"
	"norikae/ui/shell"
	"norikae/ui/stage"
)

// resolver finds an organisation for every text it is asked for, whether or not
// somebody still waits.
type resolver struct {
	asked int
	ended int // lookups whose context had ended
}

func (r *resolver) ResolveAll(ctx context.Context, texts []string, report func(int, tenantlookup.Result)) []tenantlookup.Result {
	r.asked++
	if ctx.Err() != nil {
		r.ended++
	}
	for i, text := range texts {
		report(i+1, result(text, tenant(idOne, text)))
	}
	return nil
}

func (r *resolver) ResolveEvery(context.Context, string) ([]tenantlookup.Tenant, error) {
	return nil, tenantlookup.ErrNotFound
}

func late(t *testing.T) (*stand, *resolver, *Page) {
	t.Helper()
	s, r := newStand(t, i18n.English, stage.Small), &resolver{}
	s.Late()
	p := s.Open(func(f shell.Frame) shell.Page {
		return NewPage(f, Options{Resolver: r, Data: s, Text: "contoso.example", Changed: func(string) {}})
	}).(*Page)
	return s, r, p
}

// TestALookupEndsWithItsPage: what it finds all the same reaches nobody.
func TestALookupEndsWithItsPage(t *testing.T) {
	s, r, p := late(t)
	s.Nav.Back()
	for s.Works() > 0 {
		s.Work(0)
	}
	if s.Calm(); r.ended != 1 || p.panel.Addable() != 0 || s.Works() != 0 {
		t.Errorf("%d lookups ended, %d found, %d more begun", r.ended, p.panel.Addable(), s.Works())
	}
}

// TestFilesInAnyOrder: what was read last comes last, nothing that was typed meanwhile
// is lost, and a page that has closed takes nothing any more.
func TestFilesInAnyOrder(t *testing.T) {
	s, _, p := late(t)
	p.panel.box.OnChanged = nil
	dir := t.TempDir()
	for _, name := range []string{"a", "b", "c"} {
		if err := os.WriteFile(filepath.Join(dir, name+".txt"), []byte(name+".example"), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	s.Work(0) // the look-up of what was there
	p.panel.readFiles([]string{filepath.Join(dir, "a.txt")})
	p.panel.readFiles([]string{filepath.Join(dir, "b.txt")})
	p.panel.setText("typed.example")
	s.Work(1)
	s.Work(0)
	if s.Calm(); p.panel.Text() != "typed.example\nb.example\na.example" {
		t.Errorf("the box holds %q", p.panel.Text())
	}
	p.panel.readFiles([]string{filepath.Join(dir, "c.txt")})
	s.Nav.Back()
	for s.Works() > 0 {
		s.Work(0)
	}
	if s.Calm(); strings.Contains(p.panel.Text(), "c.example") {
		t.Errorf("the closed page holds %q", p.panel.Text())
	}
}

// TestAnOlderRoundIsDropped: the text was changed before its answers came.
func TestAnOlderRoundIsDropped(t *testing.T) {
	s, r, p := late(t)
	p.panel.box.OnChanged = nil // typing is not waited for here
	p.panel.setText("fabrikam.example")
	p.panel.ask()
	s.Work(1)
	s.Work(0)
	s.Calm()
	if n := p.panel.Addable(); r.asked != 2 || r.ended != 1 || n != 1 || p.panel.table.entries[0].query != "fabrikam.example" {
		t.Errorf("%d lookups, %d ended, %d found", r.asked, r.ended, n)
	}
}

// TestALookupGoesOnInAnotherLanguage: nothing is asked twice.
func TestALookupGoesOnInAnotherLanguage(t *testing.T) {
	s, r, p := late(t)
	s.Frame.Words = japanese(t)
	s.Nav.Remake()
	s.Work(0)
	s.Calm()
	if n := p.panel.Addable(); r.asked != 1 || n != 1 || s.Nav.Top() != shell.Page(p) {
		t.Errorf("%d lookups, %d found", r.asked, n)
	}
}
