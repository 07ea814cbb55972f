package theme

import (
	"fyne.io/fyne/v2"

	"norikae/assets"
)

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
