package add

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"fyne.io/fyne/v2"

	"norikae/ui/widgets"
)

// textBox is the box in which anything is pasted.
type textBox struct {
	p    *Panel
	box  *widgets.Field
	tabs *tabs
}

func newTextBox(p *Panel, text string) textBox {
	b := textBox{p, widgets.NewBox(p.frame.Words.T("add.box.example")), &tabs{}}
	b.box.Name = p.frame.Words.T("add.box.title")
	b.box.Wrapping = fyne.TextWrapWord
	b.tabs.read(text)
	b.box.SetText(untab(text))
	b.box.OnChanged = b.typed
	return b
}

// Text returns what is in the box, with the tabs that were pasted.
func (b textBox) Text() string { return strings.Join(b.tabs.lines, "\n") }

// setText puts another text into the box.
func (b textBox) setText(text string) {
	b.tabs.read(text)
	b.box.SetText(untab(text)) // comes to typed
}

// typed takes up what was typed.
func (b textBox) typed(text string) {
	text = b.tabs.read(text)
	if clean := untab(b.box.Text); clean != b.box.Text {
		b.box.SetText(clean) // comes back here
		return
	}
	b.p.opt.Changed(text)
	b.p.lookup.typed()
}

// suggested replaces a mistyped domain by the near spelling.
func (b textBox) suggested(wrong, right string) {
	b.setText(replaceOnce(b.Text(), wrong, right))
}

// replaceOnce replaces the first occurrence of a domain, in any case, that is
// not part of a longer one.
func replaceOnce(text, wrong, right string) string {
	for i := 0; i+len(wrong) <= len(text); i++ {
		end := i + len(wrong)
		if strings.EqualFold(text[i:end], wrong) && !inDomain(text[:i], utf8.DecodeLastRuneInString) && !inDomain(strings.TrimPrefix(text[end:], "."), utf8.DecodeRuneInString) {
			return text[:i] + right + text[end:]
		}
	}
	return text + "\n" + right
}

// inDomain reports whether the rune that decode finds goes on with a domain.
func inDomain(beside string, decode func(string) (rune, int)) bool {
	r, _ := decode(beside)
	return r == '-' || r == '.' || r < utf8.RuneSelf && (unicode.IsLetter(r) || unicode.IsDigit(r))
}

// tabs keeps the tabs of a pasted spreadsheet while the box shows blanks in
// their places: the toolkit draws a tab after Japanese text as a box, and the columns
// show where a name ends.
type tabs struct {
	lines []string // of the box, with their tabs
}

// wideBlank stands in the box for a tab.
const wideBlank = "\u3000"

// untab puts wide blanks for tabs.
func untab(s string) string { return strings.ReplaceAll(s, "\t", wideBlank) }

// read takes up what stands in the box now, and returns it with the tabs that
// were pasted. A line that was edited keeps its tabs as long as its blanks are as
// many as before.
func (t *tabs) read(shown string) string {
	lines := strings.Split(shown, "\n")
	known := make(map[string]string, len(t.lines))
	for _, line := range t.lines {
		known[untab(line)] = line
	}
	for i, line := range lines {
		if strings.Contains(line, "\t") || !strings.Contains(line, wideBlank) {
			continue
		}
		if with, ok := known[line]; ok {
			lines[i] = with
		} else if len(lines) == len(t.lines) {
			lines[i] = retabbed(line, t.lines[i])
		}
	}
	t.lines = lines
	return strings.Join(lines, "\n")
}

// retabbed puts the tabs of a line as it was before into the line as it was
// edited.
func retabbed(edited, before string) string {
	cells := strings.Split(edited, wideBlank)
	if strings.Count(untab(before), wideBlank) != len(cells)-1 {
		return edited
	}
	var b strings.Builder
	for i, cell := range cells {
		if b.WriteString(cell); i == len(cells)-1 {
			break
		}
		at := strings.IndexAny(before, "\t"+wideBlank)
		if before[at] == '\t' {
			b.WriteByte('\t')
			before = before[at+1:]
		} else {
			b.WriteString(wideBlank)
			before = before[at+len(wideBlank):]
		}
	}
	return b.String()
}
