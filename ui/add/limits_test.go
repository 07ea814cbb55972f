package add

import (
	"strings"
	"testing"

	"norikae/accounts"
	"norikae/ui/i18n"
	"norikae/ui/widgets"
)

// TestALongNameStaysTyped: the row of an organisation known by its ID says near the
// limit what is left for its name; with too much nothing is added, and the field has
// the focus.
func TestALongNameStaysTyped(t *testing.T) {
	p, s := asked(t, i18n.English, idOne, result(idOne, tenant(idOne, "")))
	row := func() *resultRow {
		for r := range p.shown {
			if r.name.Visible() {
				return r
			}
		}
		t.Fatal("no field")
		return nil
	}
	w, known := s.Frame.Words, row().detail.Text()
	long := strings.Repeat("あ", 70)
	for _, c := range []struct{ text, says string }{
		{strings.Repeat("あ", 50), w.N("limit.left", 10)}, {long, w.N("limit.over", 10)}, {"あ", known}, {long, w.N("limit.over", 10)},
	} {
		row().name.SetText(c.text)
		if got := row().detail.Text(); got != c.says {
			t.Errorf("%d bytes: %q, want %q", len(c.text), got, c.says)
		}
	}
	s.Frame.Focus(p.box)
	p.Submit()
	f, ok := s.Window.Canvas().Focused().(*widgets.Field)
	if s.Last() != "" || !ok || f != row().name || f.Text != long {
		t.Errorf("asked for %q, the focus is on %v", s.Last(), f)
	}
	row().name.SetText(long[:accounts.MaxName])
	if p.Submit(); s.Last() != "add 1" || p.table.memberships()[0].Name != long[:accounts.MaxName] {
		t.Errorf("asked for %q", s.Last())
	}
}

// TestALongNoteIsSaid: the cells of a line that do not fit into a note are not cut
// without a word, and never keep the others from being added.
func TestALongNoteIsSaid(t *testing.T) {
	remark := strings.Repeat("備考", 200)
	p, s := asked(t, i18n.Japanese, "備考\tドメイン\t会社名\n"+remark+"\tcontoso.example\t"+strings.Repeat("株", 80), result("contoso.example", tenant(idOne, "contoso.example")))
	said := func() bool {
		return strings.Contains(p.message(p.table.entries[0]).detail, s.Frame.Words.T("add.note.cut"))
	}
	if said() {
		t.Error("said although no note is taken")
	}
	p.toggleNotes()
	m := p.table.memberships()[0]
	if !said() || len(m.Note) > accounts.MaxNote || !strings.HasPrefix(m.Note, "備考: 備考") || len(m.Name) > accounts.MaxName {
		t.Errorf("said %v, %d bytes of note, %d of name", said(), len(m.Note), len(m.Name))
	}
}
