// Package i18n is everything the app says, in Japanese and in English.
//
// Texts live in assets/translations as go-i18n messages. Words picks the person's
// language, fills templates and counts with that language's plural rules, and
// writes dates as a reader of that language expects. It is safe for concurrent
// use and holds no global state; a change of language is a new Words.
//
//	w, err := i18n.New(i18n.English)
//	w.T("gate.by", "Date", w.Day(t)) // template fields come as name, value pairs
//	w.N("gate.left", 19)             // {{.N}} is the count
package i18n

import (
	"encoding/json"
	"fmt"
	"io/fs"
	"strings"

	"github.com/nicksnyder/go-i18n/v2/i18n"
	"golang.org/x/text/language"

	"norikae/assets"
)

// Language is one of the two languages of the app, as a BCP 47 tag.
type Language string

// The languages.
const (
	English  Language = "en"
	Japanese Language = "ja"
)

// Pick returns the app's language for the first locale that names one: "ja", "ja-JP",
// "ja_JP.UTF-8" are Japanese, everything else English.
func Pick(locales ...string) Language {
	for _, l := range locales {
		switch {
		case len(l) < 2:
		case strings.EqualFold(l[:2], "ja"):
			return Japanese
		default:
			return English
		}
	}
	return English
}

// Words holds the texts of one language.
type Words struct {
	lang Language
	loc  *i18n.Localizer
}

// New reads the embedded texts. It fails only when the shipped files are broken.
func New(l Language) (*Words, error) { return From(assets.Translations, l) }

// From reads the texts of a language from translations/<language>.json.
func From(files fs.FS, l Language) (*Words, error) {
	if l != Japanese {
		l = English
	}
	bundle := i18n.NewBundle(language.Make(string(l)))
	bundle.RegisterUnmarshalFunc("json", json.Unmarshal)
	if _, err := bundle.LoadMessageFileFS(files, "translations/"+string(l)+".json"); err != nil {
		return nil, fmt.Errorf("words: reading the %s texts: %w", l, err)
	}
	return &Words{lang: l, loc: i18n.NewLocalizer(bundle, string(l))}, nil
}

// Language returns the language of the texts.
func (w *Words) Language() Language { return w.lang }

// T returns the text id with its template fields filled from name, value pairs.
// An unknown id comes back as itself, in brackets, so that it is seen.
func (w *Words) T(id string, pairs ...any) string {
	return w.say(&i18n.LocalizeConfig{MessageID: id, TemplateData: w.fields(pairs)}, pairs)
}

// N returns the text id in the plural form for n; {{.N}} is n.
func (w *Words) N(id string, n int, pairs ...any) string {
	data := w.fields(pairs)
	data["N"] = n
	return w.say(&i18n.LocalizeConfig{MessageID: id, TemplateData: data, PluralCount: n}, pairs)
}

// Sentences sets whole sentences one after the other: with a space between them,
// in Japanese without.
func (w *Words) Sentences(all ...string) string {
	if w.lang == Japanese {
		return strings.Join(all, "")
	}
	return strings.Join(all, " ")
}

func (w *Words) say(c *i18n.LocalizeConfig, pairs []any) string {
	s, err := w.loc.Localize(c)
	if err != nil && s == "" {
		return "[" + c.MessageID + "]"
	}
	return begun(joined(s), pairs)
}

// fields turns name, value pairs into template data.
func (w *Words) fields(pairs []any) map[string]any {
	data := make(map[string]any, len(pairs)/2+1)
	for i := 0; i+1 < len(pairs); i += 2 {
		value := pairs[i+1]
		if w.lang == Japanese {
			value = marked(value)
		}
		data[fmt.Sprint(pairs[i])] = value
	}
	return data
}
