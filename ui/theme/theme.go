package theme

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"norikae/assets"
)

// Sizes in Fyne's device-independent pixels. Spacing goes in steps of four.
const (
	Inside  float32 = 8  // inside a control
	Between float32 = 16 // between controls
	Edge    float32 = 28 // at the edges of a page
	Radius  float32 = 10

	TextSmall    float32 = 13 // second line
	TextBody     float32 = 15
	TextTitle    float32 = 21 // an organisation's name, a page's title
	TextHeadline float32 = 34 // the statement of a page
)

// Variant is the person's choice of light or dark.
type Variant string

// The choices; System follows the desktop, live.
const (
	System Variant = ""
	Light  Variant = "light"
	Dark   Variant = "dark"
)

// Theme is the app's fyne.Theme. Make one with New.
type Theme struct{ forced Variant }

var _ fyne.Theme = (*Theme)(nil)

// New returns the theme; forced overrides the desktop's light or dark.
func New(forced Variant) *Theme { return &Theme{forced} }

// Color returns the token's colour; unknown names fall back to Fyne's theme.
func (t *Theme) Color(name fyne.ThemeColorName, v fyne.ThemeVariant) color.Color {
	switch t.forced {
	case Light:
		v = theme.VariantLight
	case Dark:
		v = theme.VariantDark
	}
	if name == theme.ColorNameShadow {
		return shadow(v)
	}
	p, ok := palette[name]
	switch {
	case !ok:
		return theme.DefaultTheme().Color(name, v)
	case v == theme.VariantDark:
		return rgb(p.dark)
	default:
		return rgb(p.light)
	}
}

// Font returns the bundled typeface, so that Japanese and Latin text share one
// design on every system; symbols and monospace stay Fyne's.
func (t *Theme) Font(s fyne.TextStyle) fyne.Resource {
	switch {
	case s.Symbol, s.Monospace:
		return theme.DefaultTheme().Font(s)
	case s.Bold:
		return bold
	default:
		return regular
	}
}

// Icon returns Fyne's icon of that name.
func (t *Theme) Icon(n fyne.ThemeIconName) fyne.Resource {
	return theme.DefaultTheme().Icon(n)
}

// sizes are the app's type scale and spacing.
var sizes = map[fyne.ThemeSizeName]float32{
	theme.SizeNameText:            TextBody,
	theme.SizeNameCaptionText:     TextSmall,
	theme.SizeNameSubHeadingText:  TextTitle,
	theme.SizeNameHeadingText:     TextHeadline,
	theme.SizeNameInnerPadding:    10,
	theme.SizeNamePadding:         4,
	theme.SizeNameInputRadius:     Radius,
	theme.SizeNameSelectionRadius: Radius,
	theme.SizeNameInputBorder:     1,
	theme.SizeNameScrollBar:       12,
	theme.SizeNameLineSpacing:     8, // Japanese needs air between its lines
}

// Size returns the app's size of that name; unknown names fall back to Fyne's theme.
func (t *Theme) Size(n fyne.ThemeSizeName) float32 {
	if size, ok := sizes[n]; ok {
		return size
	}
	return theme.DefaultTheme().Size(n)
}

// The bundled typefaces. Fyne keeps what it has parsed by resource, so there is
// one of each.
var (
	regular = fyne.NewStaticResource("BIZUDPGothic-Regular.otf", assets.Regular)
	bold    = fyne.NewStaticResource("BIZUDPGothic-Bold.otf", assets.Bold)
)

// Source returns the typeface a text of that style names itself, or nil where it
// leaves the choice to the theme. Bold text names its own: through the theme Fyne
// would load, beside it, two fonts to fall back to, and one of them is the
// system's bold Japanese font, 20 MB of memory for nothing. What the typeface
// lacks is still taken from the system's fonts.
func Source(s fyne.TextStyle) fyne.Resource {
	if s.Bold && !s.Monospace && !s.Symbol {
		return bold
	}
	return nil
}
