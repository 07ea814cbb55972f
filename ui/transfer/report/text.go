package report

import (
	"bytes"
	"fmt"
	"io"
	"strings"

	"norikae/ui/i18n"
)

// Text writes the whole state as plain text, for a screen reader or a mail:
// UTF-8, one fact a line, parts apart by an empty line, nothing drawn with
// characters. The notes are in it. The error is w's.
func Text(w io.Writer, in *i18n.Words, s Source) error {
	t := tellerOf(in, s)
	p := &printer{}
	d := compose(in, s)
	p.lines(d.Title, d.Made)
	p.lines(d.Warnings...)
	p.lines(join([]string{d.Phones, d.Date}, " "))
	p.part(d.Gate)
	p.lines(d.GateText, d.Total)
	for _, c := range d.Counts {
		p.lines(t.T("report.outcome", "Name", c.Name, "Count", c.Text))
	}
	p.pairs(d.Holding, d.Holds)
	for _, a := range d.Accounts {
		p.part(t.T("report.account", "Account", a.Title))
		p.lines(a.Kind, a.Count)
		if a.Home != nil {
			p.row(t, 0, *a.Home, d.Heads)
		}
		for i, r := range a.Rows {
			p.row(t, i+1, r, d.Heads)
		}
	}
	p.pairs(d.Earlier, d.Past)
	return write(w, p.b.Bytes())
}

// printer collects lines.
type printer struct{ b bytes.Buffer }

// lines prints each text that is not empty on a line of its own.
func (p *printer) lines(list ...string) {
	for _, l := range list {
		if l != "" {
			p.b.WriteString(l + "\n")
		}
	}
}

// part begins a part of the text.
func (p *printer) part(title string) {
	p.b.WriteByte('\n')
	p.lines(title)
}

func (p *printer) pairs(title string, list []pair) {
	if len(list) == 0 {
		return
	}
	p.part(title)
	for i, x := range list {
		p.lines(fmt.Sprintf("%d. %s", i+1, x.Name), x.Text)
	}
}

// row prints one organisation; n counts within its account, 0 has no number.
func (p *printer) row(t teller, n int, r row, h heads) {
	name := r.Name
	if n > 0 {
		name = fmt.Sprintf("%d. %s", n, r.Name)
	}
	p.part(name)
	p.lines(r.Where, t.T("report.line", "Name", h.State, "Text", r.State))
	p.lines(r.More...)
	for i, s := range r.Steps {
		text := s.Text
		if s.Evidence != "" {
			text += t.T("header.paren", "Text", s.Evidence)
		}
		p.lines(t.T("report.line", "Name", h.Steps[i], "Text", text))
	}
	if r.Note != "" {
		first, more, _ := strings.Cut(r.Note, "\n")
		p.lines(t.T("report.line", "Name", t.T("detail.note"), "Text", first))
		p.lines(strings.Split(more, "\n")...)
	}
}
