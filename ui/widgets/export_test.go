package widgets

// Hover draws the widget as under the pointer, without the wait for its tip that
// a real pointer begins.
func (p *Pressable) Hover() {
	p.hovered = true
	p.self.Refresh()
}
