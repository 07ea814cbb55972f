package welcome

import "image/color"

// faint is a colour at a third of its strength: the dots of the other pages.
func faint(r, g, b uint32) color.Color {
	return color.NRGBA{R: uint8(r >> 8), G: uint8(g >> 8), B: uint8(b >> 8), A: 0x60}
}
