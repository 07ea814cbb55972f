package filetext

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// unseen are elements whose text no browser shows.
var unseen = map[atom.Atom]bool{atom.Script: true, atom.Style: true, atom.Head: true, atom.Template: true, atom.Noscript: true}

// breaks are elements that stand on lines of their own.
var breaks = map[atom.Atom]bool{
	atom.Br: true, atom.P: true, atom.Div: true, atom.Tr: true, atom.Li: true, atom.Table: true, atom.Ul: true, atom.Ol: true,
	atom.H1: true, atom.H2: true, atom.H3: true, atom.H4: true, atom.Blockquote: true, atom.Hr: true, atom.Pre: true,
}

// readHTML returns the text of a page, with the address behind a link in angle
// brackets and the cells of a row parted by tabs.
func readHTML(page string) string {
	w := &htmlWriter{}
	z := html.NewTokenizer(strings.NewReader(page))
	z.SetMaxBuf(MaxSize)
	for {
		kind := z.Next()
		if kind == html.ErrorToken {
			break // the end, or what no browser reads
		}
		w.token(kind, z)
	}
	return w.String()
}

// htmlWriter puts tokens of a page into lines.
type htmlWriter struct {
	out    strings.Builder
	line   strings.Builder
	hidden atom.Atom // inside this element
	link   string    // the address behind the link that is open
}

func (w *htmlWriter) token(kind html.TokenType, z *html.Tokenizer) {
	if kind == html.TextToken {
		if w.hidden == 0 {
			w.text(string(z.Text()))
		}
		return
	}
	token := z.Token()
	name := token.DataAtom
	switch {
	case w.hidden != 0:
		w.show(kind, name)
	case kind == html.StartTagToken && unseen[name]:
		w.hidden = name
	case name == atom.A:
		w.closeLink()
		if kind == html.StartTagToken {
			w.link = address(token)
		}
	case kind == html.EndTagToken && (name == atom.Td || name == atom.Th):
		w.closeLink()
		w.line.WriteByte('\t')
	case breaks[name]:
		w.closeLink()
		w.newline()
	}
}

// show ends a hidden element.
func (w *htmlWriter) show(kind html.TokenType, name atom.Atom) {
	if kind == html.EndTagToken && name == w.hidden || w.hidden == atom.Head && name == atom.Body {
		w.hidden = 0
	}
}

// text adds text; a line break in the page is a blank.
func (w *htmlWriter) text(s string) {
	s = html.UnescapeString(s)
	words := strings.FieldsFunc(s, func(r rune) bool { return strings.ContainsRune(" \t\r\n\f", r) })
	if len(words) == 0 || strings.ContainsRune(" \t\r\n\f", rune(s[0])) {
		w.blank()
	}
	w.line.WriteString(strings.Join(words, " "))
	if len(words) > 0 && strings.ContainsRune(" \t\r\n\f", rune(s[len(s)-1])) {
		w.blank()
	}
}

func (w *htmlWriter) blank() {
	if line := w.line.String(); line != "" && !strings.HasSuffix(line, " ") && !strings.HasSuffix(line, "\t") {
		w.line.WriteByte(' ')
	}
}

// closeLink writes the address behind the link that ends.
func (w *htmlWriter) closeLink() {
	if w.link == "" {
		return
	}
	if !strings.HasSuffix(strings.TrimSpace(w.line.String()), w.link) {
		w.line.WriteString(" <" + w.link + ">")
	}
	w.link = ""
}

func (w *htmlWriter) newline() {
	line := strings.Trim(w.line.String(), " ")
	if strings.Trim(line, "\t") != "" {
		w.out.WriteString(strings.TrimSuffix(line, "\t") + "\n")
	}
	w.line.Reset()
}

// String returns what was written.
func (w *htmlWriter) String() string {
	w.closeLink()
	w.newline()
	return w.out.String()
}

// address is where a link goes; empty when that is within the page.
func address(token html.Token) string {
	for _, a := range token.Attr {
		target := strings.TrimSpace(a.Val)
		if a.Key == "href" && !strings.ContainsAny(target, "<> \t\r\n") &&
			(strings.Contains(target, "://") || strings.HasPrefix(strings.ToLower(target), "mailto:")) {
			return target
		}
	}
	return ""
}
