package ownapp

import (
	"testing"

	"fyne.io/fyne/v2"

	"norikae/ui/i18n"
	"norikae/ui/stage"
)

// TestGolden holds the page in each of its states, in both languages.
func TestGolden(t *testing.T) {
	const id = "c0ffee01-1a2b-4c3d-8e4f-5a6b7c8d9e01"
	for state, c := range map[string]struct {
		size fyne.Size
		id   string
		do   func(*Page)
	}{
		"empty": {stage.Small, "", nil}, "kept": {stage.Wide, id, nil},
		"wrong": {stage.Small, id, func(p *Page) {
			p.field.SetText("c0ffee01")
			p.Submit()
		}},
	} {
		t.Run(state, func(t *testing.T) {
			stage.Looks(t, func(t *testing.T, lang i18n.Language) {
				p, s := open(t, lang, c.size, Options{ID: c.id, Check: func(string) bool { return false }})
				if c.do != nil {
					c.do(p)
				}
				s.Golden(state)
			})
		})
	}
}
