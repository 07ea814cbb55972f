package widgets

import (
	"fmt"
	"hash/fnv"
	"image/color"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	fynetheme "fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"norikae/ui/theme"
)

// Drawing is a small picture in the colours of the theme. It shows what words beside it
// say, so it says nothing itself.
type Drawing struct {
	widget.BaseWidget
	size  fyne.Size
	svg   string
	image *canvas.Image
}

// NewDrawing returns an empty drawing of a size.
func NewDrawing(size fyne.Size) *Drawing {
	d := &Drawing{size: size, image: &canvas.Image{FillMode: canvas.ImageFillContain}}
	d.ExtendBaseWidget(d)
	return d
}

// Set changes the picture. In place of its colours the SVG has names of tokens in
// braces: {ink}, {mute}, {track}, {panel}, {accent}, {bad}.
func (d *Drawing) Set(svg string) {
	if d.svg == svg {
		return
	}
	d.svg = svg
	d.Refresh()
}

// CreateRenderer implements fyne.Widget.
func (d *Drawing) CreateRenderer() fyne.WidgetRenderer { return draw(d, d.image) }

func (d *Drawing) least() fyne.Size   { return d.size }
func (d *Drawing) layout(s fyne.Size) { d.image.Resize(s) }

func (d *Drawing) paint() {
	d.image.Hidden = d.svg == ""
	if d.image.Hidden {
		return
	}
	svg := colours().Replace(d.svg)
	sum := fnv.New64a()
	_, _ = sum.Write([]byte(svg)) // never fails
	// The toolkit keeps pictures by name, so another one needs another name.
	d.image.Resource = fyne.NewStaticResource(fmt.Sprintf("drawing-%x.svg", sum.Sum64()), []byte(svg))
	d.image.Refresh()
}

// colours replaces the names of tokens by the colours of the theme.
func colours() *strings.Replacer {
	hex := func(token fyne.ThemeColorName) string {
		c := color.NRGBAModel.Convert(fynetheme.Color(token)).(color.NRGBA)
		return fmt.Sprintf("#%02x%02x%02x", c.R, c.G, c.B)
	}
	return strings.NewReplacer(
		"{ink}", hex(theme.Ink), "{mute}", hex(theme.Mute), "{track}", hex(theme.Track),
		"{panel}", hex(theme.Panel), "{accent}", hex(theme.Accent), "{bad}", hex(theme.Bad))
}
