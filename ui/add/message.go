package add

import (
	"cmp"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

	"norikae/accounts"
	"norikae/accounts/directory"
	"norikae/tenantlookup"
	"norikae/ui/present"
	"norikae/ui/theme"
)

// message is one line of the table in words.
type message struct {
	glyph, title, detail string
	color                fyne.ThemeColorName
	button               string // what can be done about the line; empty: nothing
	press                func()
}

// wording words the lines of a panel's table.
type wording struct{ p *Panel }

// message words what came of one line.
func (x wording) message(e entry) message {
	w := x.p.frame.Words
	switch e.state {
	case waiting:
		return message{glyph: "·", title: w.T("add.state.waiting"), color: theme.Mute}
	case asking:
		return message{glyph: "…", title: w.T("add.state.asking"), color: theme.Info}
	case unusable:
		f := present.FindFailure(w, e.reason)
		return message{glyph: "–", title: f.Title, detail: f.Remedy, color: theme.Mute}
	case duplicate:
		return message{glyph: "＝", title: name(e), detail: w.T("add.state.twin", "Above", e.sameAs), color: theme.Mute}
	case alreadyListed:
		return message{glyph: "＝", title: name(e), detail: w.T("add.state.listed"), color: theme.Mute}
	case ownAddress:
		return message{glyph: "＝", title: e.text, detail: w.T("add.ownAddress"), color: theme.Mute}
	case homeTenant:
		return message{glyph: "＝", title: name(e), detail: w.T("add.own"), color: theme.Mute}
	case excluded:
		return message{title: name(e), detail: w.T("add.off"), color: theme.Mute}
	case found:
		if e.tenant.Kind == tenantlookup.B2C {
			return message{glyph: "–", title: name(e), detail: w.T("add.state.b2c"), color: theme.Mute}
		}
		s := message{glyph: "✓", title: name(e), detail: x.detail(e), color: theme.OK}
		if len(e.otherClouds) > 0 {
			x.offerOtherCloud(&s, e)
		}
		return s
	default:
		return x.failure(e)
	}
}

func name(e entry) string { return cmp.Or(e.name, e.tenant.Domain, e.tenant.ID) }

// where is domain, short ID and cloud; without the domain where that stands in
// the line already.
func (x wording) where(e entry) string {
	w, t := x.p.frame.Words, e.tenant
	s := t.ID
	if len(s) > 8 {
		s = s[:8] + "…"
	}
	if t.Domain != "" && t.Domain != e.query && name(e) != t.Domain {
		s = t.Domain + " · " + s
	}
	s += " · " + present.CloudName(w, t.Cloud)
	if t.Kind == tenantlookup.External {
		s += " · " + w.T("add.state.external")
	}
	return s
}

// detail returns what is known of a line's organisation, and where else in the text
// it stands.
// A proposal stands under its domain already; the account's part in it goes first.
func (x wording) detail(e entry) string {
	if x.p.table.notes && len(note(e.more)) > accounts.MaxNote {
		return x.p.frame.Words.T("add.note.cut")
	}
	if !e.proposed {
		return x.where(e) + x.repeated(e)
	}
	e.tenant.Domain = ""
	if r := x.relation(e); r != "" {
		return r + " · " + x.where(e)
	}
	return x.where(e)
}

// repeated returns the other lines that hold the same query, in words.
func (x wording) repeated(e entry) string {
	if len(e.again) == 0 {
		return ""
	}
	var lines []string
	for _, n := range e.again[:min(len(e.again), 5)] {
		lines = append(lines, strconv.Itoa(n))
	}
	w := x.p.frame.Words
	text := strings.Join(lines, w.T("list.and"))
	if len(e.again) > 5 {
		text += "…"
	}
	return " · " + w.N("add.again", len(e.again), "Lines", text)
}

// relation returns how the account belongs to a proposal; empty: not known.
func (x wording) relation(e entry) string {
	id := map[directory.Category]string{directory.Guest: "add.kind.guest", directory.Managed: "add.kind.managed"}[e.relation]
	if id == "" || !e.account.Same(x.p.table.account) { // not what Microsoft said of that one
		return ""
	}
	return x.p.frame.Words.T(id)
}

// failure words why a line became no organisation, and what to do.
func (x wording) failure(e entry) message {
	f := present.LookupFailure(x.p.frame.Words, e.err, x.p.opt.Clouds)
	s := message{glyph: "×", title: f.Title, detail: f.Remedy, color: theme.Bad}
	if f.Mild {
		s.glyph, s.color = "!", theme.Warn
	}
	if near := x.near(e.query); f.Spelling && near != "" {
		s.button = x.p.frame.Words.T("add.near", "Domain", near)
		s.press = func() { x.p.suggested(e.query, near) }
	}
	return s
}

// near finds a spelling among the domains known.
func (x wording) near(query string) string {
	known := append(x.p.table.known(), x.p.opt.Known...)
	if s := tenantlookup.Suggest(query, known); len(s) > 0 {
		return s[0]
	}
	return ""
}
