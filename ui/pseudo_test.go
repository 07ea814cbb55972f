package ui

import (
	"encoding/json"
	"fmt"
	"iter"
	"regexp"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"unicode/utf8"

	"fyne.io/fyne/v2"

	"norikae/assets"
	"norikae/ui/screen"
	"norikae/ui/widgets"
	"norikae/ui/words"
)

// stretched are the texts of a language, each about 40 % longer, as another
// language or a later wording may need it: vowels twice in English, a long sound
// at the end in Japanese. What a template fills in stays as it is.
func stretched(t *testing.T, l words.Language) *words.Words {
	t.Helper()
	name := "translations/" + string(l) + ".json"
	raw, err := assets.Translations.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	var all map[string]any
	if err := json.Unmarshal(raw, &all); err != nil {
		t.Fatal(err)
	}
	for id, text := range all {
		switch x := text.(type) {
		case string:
			all[id] = stretch(x)
		case map[string]any:
			for form, s := range x {
				x[form] = stretch(s.(string))
			}
		}
	}
	if raw, err = json.Marshal(all); err != nil {
		t.Fatal(err)
	}
	w, err := words.From(fstest.MapFS{name: {Data: raw}}, l)
	if err != nil {
		t.Fatal(err)
	}
	return w
}

func stretch(s string) string {
	field, vowel := regexp.MustCompile(`\{\{[^}]*\}\}`), regexp.MustCompile(`[aeiouAEIOU]`)
	var out strings.Builder
	at := 0
	for _, span := range append(field.FindAllStringIndex(s, -1), []int{len(s), len(s)}) {
		out.WriteString(vowel.ReplaceAllString(s[at:span[0]], "$0$0"))
		out.WriteString(s[span[0]:span[1]])
		at = span[1]
	}
	long := out.String()
	if regexp.MustCompile(`[\p{Han}\p{Hiragana}\p{Katakana}]`).MatchString(s) {
		long += strings.Repeat("ー", (utf8.RuneCountInString(s)*2+4)/5)
	}
	return long
}

func TestStretch(t *testing.T) {
	for in, want := range map[string]string{
		"Open {{.Name}} now": "OOpeen {{.Name}} noow", "組織を追加": "組織を追加ーー", "{{.N}} %": "{{.N}} %",
	} {
		if got := stretch(in); got != want {
			t.Errorf("%q becomes %q, want %q", in, got, want)
		}
	}
}

// morePages are those of screens and the others that open without an answer of
// Microsoft's.
func (r *room) morePages() map[string]func() {
	row, _ := r.main.Selected()
	pages := r.screens()
	for name, open := range map[string]func(){
		"main": func() {}, "save": r.export, "openFile": r.importFile, "second": r.openSecond, "next move": r.nextMove,
		"application": func() { r.openOwnApp(nil) }, "line": func() { r.showLine(screen.RowLine(row)) },
		"support": r.openSupport, "welcome": r.openWelcome, "check all": r.checkAll,
		"lost here": func() { r.openLost(row.Key()) }, "risk": func() { r.askRisk(row) },
	} {
		pages[name] = open
	}
	return pages
}

// TestLongerTextsFit opens every page, and every part of one, in the smallest
// window with texts that are 40 % longer: nothing may be cut, stand outside or
// over something else, no page may need more than the window has, and a message
// may lie over nothing that can be pressed.
func TestLongerTextsFit(t *testing.T) {
	for _, l := range []words.Language{words.English, words.Japanese} {
		r := newRoom(t, newMemory(), string(l))
		r.start()
		r.window.Resize(fyne.NewSize(leastWidth, leastHeight))
		r.words = stretched(t, l)
		r.pages.remake()
		for name, open := range r.morePages() {
			open()
			r.rest()
			if name != "main" && r.page() == "main" {
				t.Errorf("%s does not open", name)
			}
			for part := range r.parts() {
				r.lookAgain()
				for _, wrong := range append(r.misfits(), r.hiddenByToast()...) {
					t.Errorf("%s in %s, part %d: %s", name, l, part, wrong)
				}
			}
			r.home()
		}
	}
}

// parts turns to every part of a page that has several: by its index, or as the
// wizard does by going on.
func (r *room) parts() iter.Seq[int] {
	return func(yield func(int) bool) {
		for part := 0; yield(part); part++ {
			before := said(r.pages.Top().Content())
			nav, ok := r.window.Canvas().Focused().(*widgets.KeyList)
			switch {
			case r.page() == "welcome":
				for _, b := range buttons(r.pages.Top().Content()) {
					if b.Text() == r.words.T("welcome.next") || b.Text() == r.words.T("welcome.skip") {
						b.Tapped(nil)
					}
				}
			case ok && r.page() != "main":
				nav.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
			}
			r.rest()
			if slices.Equal(before, said(r.pages.Top().Content())) {
				return
			}
		}
	}
}

// misfits lists what has not enough room on the page on top.
func (r *room) misfits() []string {
	var out []string
	if m := r.window.Content().MinSize(); m.Width > leastWidth || m.Height > leastHeight {
		out = append(out, fmt.Sprintf("needs %v", m))
	}
	page := r.pages.Top().Content()
	for _, text := range cutTexts(page) {
		out = append(out, fmt.Sprintf("%q is cut", text))
	}
	return append(append(out, outside(page)...), over(page)...)
}
