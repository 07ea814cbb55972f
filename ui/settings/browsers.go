package settings

import (
	"cmp"
	"fmt"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"norikae/ui/browser"
	"norikae/ui/i18n"
	"norikae/ui/layouts"
	"norikae/ui/prefs"
	"norikae/ui/shell"
	"norikae/ui/theme"
	"norikae/ui/widgets"
)

// browsers is how pages are opened: by which browser, kept how far apart.
type browsers struct {
	section
	frame    shell.Frame
	rooms    Rooms
	list     *fyne.Container
	options  map[string]*widgets.Option // by the browser's ID
	shown    string                     // what the list was made of
	test     *trial
	separate *layouts.Choice[bool]
	command  *command
}

func newBrowsers(f shell.Frame, r Rooms) *browsers {
	w := f.Words
	b := &browsers{frame: f, rooms: r, list: widgets.Column(8)}
	b.test = newTrial(f, r.Browsers.Try)
	b.separate = layouts.NewChoice(8, []bool{false, true}, func(always bool) string {
		if always {
			return w.T("settings.separate.always")
		}
		return w.T("settings.separate.needed")
	}, func(always bool) {
		r.Prefs.Set(func(v *prefs.Values) { v.Separate = always })
	})
	b.command = newCommand(f, r.Prefs.Get().Command, func(t browser.Template) {
		r.Prefs.Set(func(v *prefs.Values) { v.Command = t.String() })
		b.choose(prefs.CustomBrowser)
	})
	again := widgets.NewButton(widgets.Quiet, w.T("settings.browser.again"), "", r.Browsers.Search)
	b.section = newSection(w.T("settings.browser"), w.T("settings.browser.lead"), b.show,
		widgets.Column(8, b.list, container.NewHBox(again)),
		group(w.T("settings.try"), b.test.box),
		group(w.T("settings.separate"), b.separate.Row, hint(w.T("settings.separate.hint"))),
		group(w.T("settings.command"), b.command.box))
	return b
}

func (b *browsers) choose(id string) {
	b.rooms.Prefs.Set(func(v *prefs.Values) { v.Browser = id })
	b.rooms.Redraw()
	b.test.clear()
	b.show()
}

func (b *browsers) show() {
	found, searched := b.rooms.Browsers.Found()
	if key := b.key(found, searched); key != b.shown {
		b.shown = key
		b.fill(found, searched)
	}
	chosen := b.rooms.Prefs.Get()
	for id, o := range b.options {
		o.Choose(id == chosen.Browser)
	}
	b.separate.Set(chosen.Separate)
	b.test.set(b.chosen(found))
}

// key changes when the list has to be made anew.
func (b *browsers) key(found []browser.Browser, searched bool) string {
	var key strings.Builder
	fmt.Fprint(&key, searched, b.rooms.Prefs.Get().Command)
	for _, x := range found {
		fmt.Fprint(&key, "\n", x.ID, x.Name, x.Path, x.Default, x.Policy, x.Isolation)
	}
	return key.String()
}

// fill makes an option of each browser, of the app's own choice, and of the own
// command once there is one.
func (b *browsers) fill(found []browser.Browser, searched bool) {
	w := b.frame.Words
	b.options, b.list.Objects = map[string]*widgets.Option{}, nil
	add := func(id, title, sub string) {
		b.options[id] = widgets.NewOption(title, sub, func() { b.choose(id) })
		b.list.Add(b.options[id])
	}
	auto := w.T("settings.browser.auto.none")
	if !searched {
		auto = w.T("open.searching")
	} else if x, ok := browser.Choose(found, ""); ok {
		auto = w.T("settings.browser.auto.now", "Browser", x.Name)
	}
	add("", w.T("settings.browser.auto"), auto)
	for _, x := range found {
		title := x.Name
		if x.Default {
			title = w.T("settings.browser.default", "Browser", x.Name)
		}
		add(x.ID, title, about(w, x))
	}
	if t, err := browser.ParseTemplate(b.rooms.Prefs.Get().Command); err == nil {
		add(prefs.CustomBrowser, w.T("settings.command"), t.String())
	}
	b.list.Refresh()
}

// chosen is the browser that would open the next page.
func (b *browsers) chosen(found []browser.Browser) (browser.Browser, bool) {
	v := b.rooms.Prefs.Get()
	if v.Browser == prefs.CustomBrowser {
		if t, err := browser.ParseTemplate(v.Command); err == nil {
			return t.Browser(), true
		}
	}
	return browser.Choose(found, v.Browser)
}

// about says what a browser can do, what its policy is, and where it is, which
// distinguishes two of one name.
func about(w *i18n.Words, b browser.Browser) string {
	ability := map[browser.Isolation]string{
		browser.Throwaway: "settings.ability.throwaway", browser.PrivateOnly: "settings.ability.private",
	}[b.Isolation]
	lines := []string{w.T(cmp.Or(ability, "settings.ability.copy"), "Word", windowName(w, b.Word))}
	switch b.Policy {
	case browser.PolicyDisabled:
		lines = append(lines, w.T("settings.policy.disabled"))
	case browser.PolicyMaybe:
		lines = append(lines, w.T("settings.policy.maybe"))
	}
	if b.Path != "" {
		lines = append(lines, b.Path)
	}
	return strings.Join(lines, "\n")
}

// windowName is what a browser calls its private window.
func windowName(w *i18n.Words, x browser.Word) string {
	id := map[browser.Word]string{
		browser.WordIncognito: "settings.window.incognito", browser.WordInPrivate: "settings.window.inprivate",
	}[x]
	return w.T(cmp.Or(id, "settings.window.private"))
}

// trial opens a page of the app's own in the chosen browser and shows what arrived.
type trial struct {
	frame   shell.Frame
	try     func(browser.Browser, func(browser.Trial, error)) (cancel func())
	browser browser.Browser
	button  *widgets.Button
	stop    *widgets.Button
	result  *widgets.Text
	note    *widgets.Text
	cancel  func() // of the trial under way; nil: none
	round   int
	box     fyne.CanvasObject
}

func newTrial(f shell.Frame, try func(browser.Browser, func(browser.Trial, error)) func()) *trial {
	w := f.Words
	t := &trial{frame: f, try: try, result: widgets.NewText("", widgets.Style{}), note: hint("")}
	t.button = widgets.NewButton(widgets.Soft, "", "", t.start)
	t.stop = widgets.NewButton(widgets.Quiet, w.T("add.stop"), "", t.clear)
	t.stop.Hide()
	t.box = widgets.Column(8, hint(w.T("settings.try.lead")), container.NewHBox(t.button, layouts.Middle(t.stop)), t.result, t.note)
	t.clear()
	return t
}

// set names the browser that would be tried.
func (t *trial) set(b browser.Browser, ok bool) {
	t.browser = b
	widgets.Show(t.button, ok)
	t.button.Set(t.frame.Words.T("settings.try.do", "Browser", b.Name), "")
}

// clear ends a trial under way and takes its result away.
func (t *trial) clear() {
	t.round++
	if t.cancel != nil {
		t.cancel()
		t.cancel = nil
	}
	t.say(verdict{})
}

func (t *trial) start() {
	t.clear()
	mine := t.round
	t.say(verdict{text: t.frame.Words.T("settings.try.running", "Browser", t.browser.Name), tone: theme.Ink})
	b := t.browser
	t.cancel = t.try(b, func(seen browser.Trial, err error) {
		if mine != t.round {
			return
		}
		t.cancel = nil
		t.say(judge(t.frame.Words, b, seen, err))
	})
	widgets.Show(t.stop, t.cancel != nil)
}

func (t *trial) say(v verdict) {
	t.result.SetStyle(widgets.Style{Color: v.tone})
	t.result.SetOrHide(v.text)
	t.note.SetOrHide(v.note)
	widgets.Show(t.stop, t.cancel != nil)
	if v.text != "" {
		widgets.RevealNew(t.box) // the texts in it may never have been drawn
	}
}
