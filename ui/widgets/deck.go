package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// Deck shows one of several contents. The others stay in it, hidden: Fyne draws what is
// in a window anew after a change of theme, and leaves what was taken out as it was.
type Deck struct {
	*fyne.Container
	cards map[any]*fyne.Container
}

// NewDeck returns a deck that shows nothing.
func NewDeck() *Deck {
	return &Deck{Container: container.NewStack(), cards: map[any]*fyne.Container{}}
}

// Turn shows a content in place of the one that is shown. A key has one content at a
// time: the last one it was turned to.
func (d *Deck) Turn(key any, content fyne.CanvasObject) {
	card, ok := d.cards[key]
	if !ok {
		card = container.NewStack()
		d.cards[key] = card
		d.Objects = append(d.Objects, card)
	}
	card.Objects = []fyne.CanvasObject{content}
	for _, c := range d.cards {
		c.Hidden = c != card
	}
	d.Refresh()
}

// Clear takes everything out.
func (d *Deck) Clear() {
	d.Objects = nil
	clear(d.cards)
}

// Show shows or hides an object. One that is so already is left alone: refreshing a
// page on which nothing changed must cost nothing.
func Show(o fyne.CanvasObject, on bool) {
	switch {
	case on == o.Visible():
	case on:
		o.Show()
	default:
		o.Hide()
	}
}
