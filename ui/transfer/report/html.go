package report

import (
	"bytes"
	_ "embed" // the page
	"fmt"
	"html/template"
	"io"

	"norikae/ui/i18n"
)

//go:embed page.html
var pageText string

// page is the parsed page. A test shows that it can be parsed.
var page = template.Must(template.New("report").Parse(pageText))

// HTML writes the report as one page made for printing on A4: UTF-8, no script,
// nothing loaded from elsewhere. Nothing is written when it fails half-way. The
// error is w's.
func HTML(w io.Writer, in *i18n.Words, s Source) error {
	var b bytes.Buffer
	if err := page.Execute(&b, compose(in, s)); err != nil {
		return fmt.Errorf("report: page: %w", err)
	}
	return write(w, b.Bytes())
}

func write(w io.Writer, b []byte) error {
	if _, err := w.Write(b); err != nil {
		return fmt.Errorf("report: %w", err)
	}
	return nil
}
