package add

import (
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

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

// message words what came of one line.
func (p *Panel) message(e entry) message {
	w := p.frame.Words
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
		s := message{glyph: "✓", title: name(e), detail: p.detail(e), color: theme.OK}
		if len(e.otherClouds) > 0 {
			p.offerOtherCloud(&s, e)
		}
		return s
	default:
		return p.failure(e)
	}
}

func name(e entry) string {
	switch {
	case e.name != "":
		return e.name
	case e.tenant.Domain != "":
		return e.tenant.Domain
	default:
		return e.tenant.ID
	}
}

// where is domain, short ID and cloud; without the domain where that stands in
// the line already.
func (p *Panel) where(e entry) string {
	w, t := p.frame.Words, e.tenant
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

// detail says what a line's organisation is, and where else it stands in the text.
// A proposal stands under its domain already; the account's part in it goes first.
func (p *Panel) detail(e entry) string {
	if !e.proposed {
		return p.where(e) + p.repeated(e)
	}
	e.tenant.Domain = ""
	if r := p.relation(e); r != "" {
		return r + " · " + p.where(e)
	}
	return p.where(e)
}

// repeated says in which other lines the same was pasted.
func (p *Panel) repeated(e entry) string {
	if len(e.again) == 0 {
		return ""
	}
	var lines []string
	for _, n := range e.again[:min(len(e.again), 5)] {
		lines = append(lines, strconv.Itoa(n))
	}
	w := p.frame.Words
	text := strings.Join(lines, w.T("list.and"))
	if len(e.again) > 5 {
		text += "…"
	}
	return " · " + w.N("add.again", len(e.again), "Lines", text)
}

// relation says how the account belongs to a proposal; empty: not known.
func (p *Panel) relation(e entry) string {
	switch {
	case e.proposed && e.relation == Guest:
		return p.frame.Words.T("add.kind.guest")
	case e.proposed && e.relation == Managed:
		return p.frame.Words.T("add.kind.managed")
	default:
		return ""
	}
}

// failure words why a line became no organisation, and what to do.
func (p *Panel) failure(e entry) message {
	f := present.LookupFailure(p.frame.Words, e.err, p.opt.Clouds)
	s := message{glyph: "×", title: f.Title, detail: f.Remedy, color: theme.Bad}
	if f.Mild {
		s.glyph, s.color = "!", theme.Warn
	}
	if near := p.near(e.query); f.Spelling && near != "" {
		s.button = p.frame.Words.T("add.near", "Domain", near)
		s.press = func() { p.suggested(e.query, near) }
	}
	return s
}
