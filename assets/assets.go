// Package assets holds what is shipped inside the program: the icon, the fonts,
// the texts of both languages, the drawings of the steps. It only embeds; it
// interprets nothing.
//
// Fonts: BIZ UDPGothic, SIL Open Font License 1.1 (fonts/OFL.txt), cut down to
// the characters of Japanese and Western European text by fonts/subset.sh.
package assets

import "embed"

// IconPNG is the app's icon, 128 x 128 pixels: enough for the window and for
// pages, and a sixty-fourth of the work of icon.png, which is what packages take.
//
//go:embed icon-128.png
var IconPNG []byte

// Regular and Bold are the two weights of the app's one typeface, OpenType with
// CFF outlines.
var (
	//go:embed fonts/BIZUDPGothic-Regular.otf
	Regular []byte
	//go:embed fonts/BIZUDPGothic-Bold.otf
	Bold []byte
)

// FontLicence is the licence text of the bundled fonts.
//
//go:embed fonts/OFL.txt
var FontLicence string

// Translations holds en.json and ja.json in the folder translations: one flat
// object of message ID to text, or to {"one": …, "other": …} for counted texts,
// as go-i18n reads it.
//
//go:embed translations/*.json
var Translations embed.FS

// TextFacts is facts.json: one flat object of message ID to the IDs of the facts
// (accounts/facts) that the message states, with a blank between them.
//
//go:embed facts.json
var TextFacts []byte

// Drawings of what is done at each step, as SVG. In place of colours they have names in
// braces, which widgets.Drawing fills in, and in place of the old phone's opacity {old}.
var (
	//go:embed steps/open.svg
	DrawingOpen string
	//go:embed steps/add.svg
	DrawingAdd string
	//go:embed steps/try.svg
	DrawingTry string
	//go:embed steps/remove.svg
	DrawingRemove string
)
