package guide

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"norikae/accounts/links"
	texts "norikae/accounts/recovery/guide"
	"norikae/accounts/recovery/sms"
	"norikae/ui/i18n"
	"norikae/ui/stage"
)

// stand is a stage for the guide.
type stand struct{ *stage.Stage }

func newStand(t testing.TB, lang i18n.Language, size fyne.Size) *stand {
	t.Helper()
	return &stand{stage.New(t, lang, size)}
}

func (s *stand) page(at texts.Topic) *Page {
	p := New(s.Frame, Actions{Open: func(l links.Link) { s.Note("open", l.URL) }, Support: func() { s.Note("support") }}, at)
	s.Front(p)
	return p
}

// TestEveryPage: each topic shows its title, its paragraphs, its source and its
// date, nothing is cut, and each of its buttons opens what it says.
func TestEveryPage(t *testing.T) {
	stage.Everywhere(t, func(t *testing.T, lang i18n.Language, size fyne.Size) {
		s := newStand(t, lang, size)
		p := s.page(texts.Before)
		for _, x := range texts.Pages() {
			p.Turn(x.ID)
			s.Settle()
			all := stage.Texts(p.Content())
			for _, want := range append(x.Text(string(lang)), x.Title(string(lang)), x.Basis().Titles(string(lang)), s.Frame.Words.Month(x.Basis().Seen)) {
				if !strings.Contains(all, want) {
					t.Errorf("%s does not say %q", x.ID, want)
				}
			}
			if p.Topic() != x.ID {
				t.Errorf("%s is taken for %s", x.ID, p.Topic())
			}
			s.Whole(p.Content())
			s.Columns(p.Content())
			var opened []string
			s.Asked = nil
			for _, b := range stage.Buttons(p.Content()) {
				b.TypedKey(&fyne.KeyEvent{Name: fyne.KeySpace})
				opened = append(opened, s.Last())
			}
			want := []string{"close"}
			if x.Tool == texts.SupportFile {
				want = append(want, "support")
			}
			for _, l := range x.Links {
				want = append(want, "open "+l.URL)
			}
			if len(opened) != len(want) {
				t.Errorf("%s opens %v, want %v", x.ID, opened, want)
			}
			for _, w := range want {
				if !strings.Contains(strings.Join(opened, "\n"), w) {
					t.Errorf("%s does not ask for %s", x.ID, w)
				}
			}
		}
	})
}

// TestByKeyboard: on every page Tab reaches every button, in sight, and comes
// back to the list; Escape reaches the window from everywhere.
func TestByKeyboard(t *testing.T) {
	stage.Everywhere(t, func(t *testing.T, lang i18n.Language, size fyne.Size) {
		s := newStand(t, lang, size)
		p := s.page(texts.Before)
		if s.Window.Canvas().Focused() != fyne.Focusable(p.index.Nav) {
			t.Error("the list does not have the focus")
		}
		for _, x := range texts.Pages() {
			p.Turn(x.ID)
			s.Settle()
			reached := s.Walk(p.Content(), s.Escape)
			if !reached[p.index.Nav] || !reached[p.search] {
				t.Errorf("%s: Tab misses the list or the search", x.ID)
			}
			for _, b := range stage.Buttons(p.Content()) {
				if b.Disabled() {
					t.Errorf("%s: %q is switched off", x.ID, b.Text())
				}
			}
		}
	})
}

// TestSearching narrows the list to what the room's search finds, shows the first
// of it, and gives everything back.
func TestSearching(t *testing.T) {
	for lang, query := range map[i18n.Language]string{i18n.English: "recovery code", i18n.Japanese: "回復コード"} {
		s := newStand(t, lang, stage.Wide)
		p := s.page(texts.Clouds)
		s.Window.Canvas().Focus(p.search)
		test.Type(p.search, query)
		found := texts.Search(query, string(lang))
		if len(found) == 0 || len(p.shown) != len(found) || p.Topic() != found[0].ID {
			t.Errorf("%s: %d pages at %s, want %d", lang, len(p.shown), p.Topic(), len(found))
		}
		p.search.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
		if s.Window.Canvas().Focused() != fyne.Focusable(p.index.Nav) {
			t.Errorf("%s: Enter does not lead to what was found", lang)
		}
		n := p.Remake(s.Frame).(*Page)
		if n.search.Text != query || n.Topic() != p.Topic() || len(n.shown) != len(found) {
			t.Errorf("%s: made anew it searches %q at %s", lang, n.search.Text, n.Topic())
		}
		p.search.SetText("xyzzy " + query)
		if all := stage.Texts(p.Content()); !strings.Contains(all, s.Frame.Words.T("guide.none")) {
			t.Errorf("%s: finding nothing says:\n%s", lang, all)
		}
		if p.Typed(0, fyne.KeyDown) {
			t.Errorf("%s: nothing scrolls", lang)
		}
		p.search.SetText("")
		if len(p.shown) != len(texts.Pages()) {
			t.Errorf("%s: %d pages after the search", lang, len(p.shown))
		}
	}
}

// TestCountries: every country is in the table with its tier and whether text
// messages are off by default; a number finds its country.
func TestCountries(t *testing.T) {
	stage.Everywhere(t, func(t *testing.T, lang i18n.Language, size fyne.Size) {
		s := newStand(t, lang, size)
		p := s.page(texts.Countries)
		c, w := p.country, s.Frame.Words
		if len(c.shown) != len(sms.Countries()) {
			t.Fatalf("%d countries", len(c.shown))
		}
		r := newCountryRow()
		for i, x := range c.shown {
			c.fill(i, r)
			state := w.T("guide.countries.on")
			if o := x.OptIn(); o != nil {
				state = w.T("guide.countries.off", "Code", o.Code)
			}
			if r.name.Text() != x.Title(string(lang)) || r.tier.Text() != string(x.Tier) || r.state.Text() != state {
				t.Errorf("%s: %q %q %q", x.Name, r.name.Text(), r.tier.Text(), r.state.Text())
			}
			if r.state.Natural() > 200 || r.tier.Natural() > 84 {
				t.Errorf("%s: %q is cut", x.Name, r.state.Text())
			}
		}
		c.fill(len(c.shown), r) // a recycled row whose country has gone
		for query, want := range map[string]string{
			"japan": "Japan", "日本": "Japan", "+81 90 1234 5678": "Japan", "+1 876 555 0123": "Jamaica", "+880 1712 345678": "Bangladesh",
		} {
			c.field.SetText(query)
			if len(c.shown) != 1 || c.shown[0].Name != want {
				t.Errorf("%q finds %d", query, len(c.shown))
			}
			if number := strings.HasPrefix(query, "+"); c.answer.Visible() != number {
				t.Errorf("%q: answer %q", query, c.answer.Text())
			}
		}
		if !strings.Contains(w.T("guide.countries.code", "Code", "880"), "880") {
			t.Error("the code is not named")
		}
		c.field.SetText("+880 1712 345678")
		if !strings.Contains(c.answer.Text(), w.T("guide.countries.code", "Code", "880")) {
			t.Errorf("Bangladesh: %q", c.answer.Text())
		}
		c.field.SetText("+81 50 1234 5678")
		if !strings.Contains(c.answer.Text(), w.T("guide.countries.virtual")) {
			t.Errorf("an internet number: %q", c.answer.Text())
		}
		if n := p.Remake(s.Frame).(*Page); n.country.field.Text != c.field.Text {
			t.Errorf("made anew the field has %q", n.country.field.Text)
		}
		c.field.SetText("")
		s.Window.Canvas().Focus(c.field)
		c.field.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
		if s.Window.Canvas().Focused() != fyne.Focusable(c.list) {
			t.Error("Down does not lead into the table")
		}
		c.list.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEnd})
		if c.list.Current() != len(c.shown)-1 {
			t.Errorf("End is at %d", c.list.Current())
		}
	})
}

// TestANumberAtHome: in Japanese a number without a country code is a Japanese
// one, as it stands on every business card.
func TestANumberAtHome(t *testing.T) {
	for lang, want := range map[i18n.Language]int{i18n.Japanese: 1, i18n.English: 0} {
		p := newStand(t, lang, stage.Wide).page(texts.Countries)
		if p.country.field.SetText("090-1234-5678"); len(p.country.shown) != want {
			t.Errorf("%s: %d countries", lang, len(p.country.shown))
		}
	}
}
