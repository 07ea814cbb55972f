package launch

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"norikae/ui/atomicfile"
)

func TestTextsLanguage(t *testing.T) {
	for _, tt := range []struct {
		name, flag string
		env        map[string]string
		display    []string
		want       string
	}{
		{"flag wins", "en", map[string]string{"LANG": "ja_JP.UTF-8"}, nil, "en"},
		{"LANG", "", map[string]string{"LANG": "ja_JP.UTF-8"}, nil, "ja"},
		{"LC_ALL before LANG", "", map[string]string{"LC_ALL": "C", "LANG": "ja_JP.UTF-8"}, nil, "en"},
		{"LC_MESSAGES before LANG", "", map[string]string{"LC_MESSAGES": "ja", "LANG": "de_DE"}, nil, "ja"},
		{"another language", "", map[string]string{"LANG": "de_DE.UTF-8"}, nil, "en"},
		{"the system's windows before the variables", "", map[string]string{"LANG": "en_US"}, []string{"ja-JP", "en-US"}, "ja"},
		{"the first of the system's", "ja", nil, []string{"de-DE", "ja-JP"}, "ja"},
		{"the system's, not Japanese", "", nil, []string{"de-DE", "ja-JP"}, "en"},
		{"nobody says", "", nil, nil, ""},
	} {
		got := newTexts(tt.flag, languages(func(name string) string { return tt.env[name] }, tt.display))
		if got != texts(tt.want) {
			t.Errorf("%s: language %q, want %q", tt.name, got, tt.want)
		}
	}
}

// Every sentence exists in both languages, and both are shown when the language
// is not known.
func TestTextsInBothLanguages(t *testing.T) {
	cause := errors.New("disk full")
	for name, text := range map[string]func(texts) string{
		"usage":       texts.usage,
		"badArgument": func(s texts) string { return s.badArgument("--foo") },
		"noDisplay":   texts.noDisplay,
		"unreachable": func(s texts) string { return s.unreachableDisplay(":77") },
		"onlyWayland": func(s texts) string { return s.unreachableDisplay("") },
		"noAnswer":    texts.noAnswer,
		"runsAlready": texts.runsAlready,
		"noOpenGL":    func(s texts) string { return s.noOpenGL("windows") },
		"noOpenGLX":   func(s texts) string { return s.noOpenGL("linux") },
		"noFolder":    func(s texts) string { return s.noFolder("/x", cause) },
		"noRoom":      func(s texts) string { return s.noFolder("/x", fmt.Errorf("%w: x", atomicfile.ErrFull)) },
		"stopped":     func(s texts) string { return s.stopped(cause, "/x.log") },
	} {
		ja, en, both := text(texts("ja")), text(texts("en")), text(texts(""))
		if !hasKana(ja) || hasKana(en) {
			t.Errorf("%s: Japanese %q, English %q", name, ja, en)
		}
		if !strings.Contains(both, ja) || !strings.Contains(both, en) {
			t.Errorf("%s: %q does not hold both languages", name, both)
		}
	}
}

func hasKana(s string) bool {
	return strings.ContainsFunc(s, func(r rune) bool { return r >= 0x3040 && r <= 0x30ff })
}
