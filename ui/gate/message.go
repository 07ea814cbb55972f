package gate

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"norikae/ui/layouts"
	"norikae/ui/theme"
	"norikae/ui/widgets"
)

// message stands where the list would be, while there is none.
type message struct {
	title, text *widgets.Text
	button      *widgets.Button
	content     *fyne.Container
}

func newMessage() *message {
	m := &message{
		title:  widgets.NewText("", widgets.Style{Bold: true, Size: theme.TextBody + 2}),
		text:   widgets.NewText("", widgets.Style{Color: theme.Mute}),
		button: widgets.NewButton(widgets.Primary, "", "", nil),
	}
	m.content = widgets.Pad(theme.Edge, 20, theme.Edge, 20, layouts.Centred(520,
		widgets.Column(8, m.title, m.text, widgets.Gap(1, 4), container.NewHBox(m.button))))
	m.button.Hide()
	m.content.Hide()
	return m
}

// show shows a title and a text, with a button unless tapped is nil.
func (m *message) show(title, text, button string, tapped func()) {
	m.title.Set(title)
	m.text.Set(text)
	m.button.Set(button, "")
	m.button.OnTapped = tapped
	widgets.Show(m.button, tapped != nil)
	m.content.Show()
}

func (m *message) hide() {
	m.button.Hide() // so that it cannot get the focus
	m.content.Hide()
}
