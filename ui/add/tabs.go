package add

import "strings"

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
