package theme

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

// The colour tokens, used with theme.Color or the functions that take a
// fyne.ThemeColorName.
const (
	Panel      fyne.ThemeColorName = theme.ColorNameBackground // the ground of every page: Fyne clears the window with it, so that no page fills itself
	Ink        fyne.ThemeColorName = theme.ColorNameForeground
	Accent     fyne.ThemeColorName = theme.ColorNamePrimary
	OnAccent   fyne.ThemeColorName = theme.ColorNameForegroundOnPrimary
	Line       fyne.ThemeColorName = theme.ColorNameSeparator
	AccentSoft fyne.ThemeColorName = theme.ColorNameSelection
	OK         fyne.ThemeColorName = theme.ColorNameSuccess
	Warn       fyne.ThemeColorName = theme.ColorNameWarning
	Bad        fyne.ThemeColorName = theme.ColorNameError
	Hover      fyne.ThemeColorName = theme.ColorNameHover
	Background fyne.ThemeColorName = "norikae.ground" // of cards
	Side       fyne.ThemeColorName = "norikae.side"
	Mute       fyne.ThemeColorName = "norikae.mute"
	Ring       fyne.ThemeColorName = "norikae.ring"  // around what has the focus
	Track      fyne.ThemeColorName = "norikae.track" // hollow stations, unfilled bars
	Info       fyne.ThemeColorName = "norikae.info"
	OKSoft     fyne.ThemeColorName = "norikae.okSoft"
	WarnSoft   fyne.ThemeColorName = "norikae.warnSoft"
	BadSoft    fyne.ThemeColorName = "norikae.badSoft"
	Hero       fyne.ThemeColorName = "norikae.hero" // the welcome page's left half
	OnHero     fyne.ThemeColorName = "norikae.onHero"
)

// pair is one token's colour in the light and in the dark variant.
type pair struct{ light, dark uint32 }

// palette has the colours. Amber and green of the light variant are darker
// than a poster would have them: as text they must reach 4.5 to 1 on a selected
// row too.
var palette = map[fyne.ThemeColorName]pair{
	Background: {0xF6F7F9, 0x14181D},
	Panel:      {0xFFFFFF, 0x1B2128},
	Side:       {0xEEF1F4, 0x171C22},
	Ink:        {0x1B232C, 0xE8ECF0},
	Mute:       {0x5A6674, 0x9AA6B2},
	Line:       {0xDDE2E8, 0x2C343D},
	Track:      {0xB7C0CA, 0x4A5561},
	Accent:     {0x0B6E69, 0x3FB8AF},
	OnAccent:   {0xFFFFFF, 0x0E1417},
	AccentSoft: {0xDDF0EE, 0x173936},
	OK:         {0x17723D, 0x4CC38A},
	Warn:       {0x965800, 0xF0B35B},
	Bad:        {0xB93527, 0xF07F73},
	Info:       {0x2B66C4, 0x79A8F5},
	OKSoft:     {0xDFF3E6, 0x17352A},
	WarnSoft:   {0xFFF1DC, 0x3A2D17},
	BadSoft:    {0xFBE6E3, 0x3E211E},
	Hero:       {0x0B6E69, 0x0D3B38},
	OnHero:     {0xFFFFFF, 0xF2F6F6},
	Ring:       {0x0B6E69, 0x3FB8AF},
	// Fyne's own names, in terms of the same few colours.
	theme.ColorNameButton:              {0xF6F7F9, 0x232B33},
	theme.ColorNameDisabled:            {0x8A95A1, 0x6C7782},
	theme.ColorNameDisabledButton:      {0xEEF1F4, 0x1F262D},
	theme.ColorNameFocus:               {0xA9D6D2, 0x1F5853}, // a ground: of the chosen entry of a menu
	theme.ColorNameForegroundOnError:   {0xFFFFFF, 0x14181D},
	theme.ColorNameForegroundOnSuccess: {0xFFFFFF, 0x14181D},
	theme.ColorNameForegroundOnWarning: {0xFFFFFF, 0x14181D},
	theme.ColorNameHeaderBackground:    {0xFFFFFF, 0x1B2128},
	theme.ColorNameHover:               {0xEDF3F4, 0x222A32},
	theme.ColorNameHyperlink:           {0x0B6E69, 0x3FB8AF},
	theme.ColorNameInputBackground:     {0xF6F7F9, 0x14181D},
	theme.ColorNameInputBorder:         {0xDDE2E8, 0x2C343D},
	theme.ColorNameMenuBackground:      {0xFFFFFF, 0x222932},
	theme.ColorNameOverlayBackground:   {0xFFFFFF, 0x1B2128},
	theme.ColorNamePlaceHolder:         {0x5A6674, 0x9AA6B2},
	theme.ColorNamePressed:             {0xCFE6E3, 0x1F4A46},
	theme.ColorNameScrollBar:           {0x8A95A1, 0x6C7782},
	theme.ColorNameScrollBarBackground: {0xEEF1F4, 0x171C22},
}

// shadow is what lies under menus and toasts, and where a column goes on below its
// edge: about half of Fyne's, which draws a bar there on grounds as light as these.
func shadow(v fyne.ThemeVariant) color.NRGBA {
	if v == theme.VariantDark {
		return color.NRGBA{A: 0x50}
	}
	return color.NRGBA{A: 0x22}
}

// rgb makes an opaque colour of 0xRRGGBB.
func rgb(v uint32) color.NRGBA {
	return color.NRGBA{R: uint8(v >> 16), G: uint8(v >> 8), B: uint8(v), A: 0xFF}
}
