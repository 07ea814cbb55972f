package practicetest

import (
	"iter"
	"strings"

	"golang.org/x/net/html"
)

// elementsIn yields the elements below n with that name, in order.
func elementsIn(n *html.Node, name string) iter.Seq[*html.Node] {
	return func(yield func(*html.Node) bool) {
		for d := range n.Descendants() {
			if d.Type == html.ElementNode && d.Data == name && !yield(d) {
				return
			}
		}
	}
}

// attribute returns the value of an attribute; empty when there is none.
func attribute(n *html.Node, name string) string {
	for _, a := range n.Attr {
		if a.Key == name {
			return a.Val
		}
	}
	return ""
}

// nameOf is the accessible name of a button.
func nameOf(n *html.Node) string {
	if label := attribute(n, "aria-label"); label != "" {
		return label
	}
	return textOf(n)
}

// textOf returns the text below n, white space folded, styles left out.
func textOf(n *html.Node) string {
	var b strings.Builder
	for d := range n.Descendants() {
		if d.Type == html.TextNode && d.Parent.Data != "style" {
			b.WriteString(d.Data)
			b.WriteByte(' ')
		}
	}
	return strings.Join(strings.Fields(b.String()), " ")
}
