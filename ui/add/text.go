package add

import (
	"strings"
	"time"
	"unicode"
	"unicode/utf8"
)

// Text returns what is in the box, with the tabs that were pasted.
func (p *Panel) Text() string { return strings.Join(p.tabs.lines, "\n") }

// setText puts another text into the box.
func (p *Panel) setText(text string) {
	p.tabs.read(text)
	p.box.SetText(untab(text)) // comes to typed
}

// typed waits for a pause in typing before it asks.
func (p *Panel) typed(text string) {
	text = p.tabs.read(text)
	if clean := untab(p.box.Text); clean != p.box.Text {
		p.box.SetText(clean) // comes back here
		return
	}
	p.opt.Changed(text)
	if p.timer != nil {
		p.timer.Stop()
	}
	do := p.frame.Do
	p.timer = time.AfterFunc(pause, func() { do(p.ask) })
}

// suggested replaces a mistyped domain by the near spelling.
func (p *Panel) suggested(wrong, right string) {
	p.setText(replaceOnce(p.Text(), wrong, right))
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
