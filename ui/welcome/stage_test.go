package welcome

import (
	"cmp"
	"context"
	"fmt"
	"hash/crc32"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"norikae/accounts"
	"norikae/tenantlookup"
	"norikae/ui/add"
	"norikae/ui/add/account"
	"norikae/ui/device"
	"norikae/ui/i18n"
	"norikae/ui/stage"
	"norikae/ui/widgets"
)

// longName is longer than any window is wide.
const longName = "Galaxy S26 Ultra Enterprise Edition 5G (dienstlich, zweites Gerät der Abteilung Datenverarbeitung und Zugangsverwaltung, Geschäftsstelle Süd) 予備機"

// stand is a stage for the wizard that does what it asks for.
type stand struct {
	*stage.Stage
	move      accounts.Move
	panel     *add.Body // of the wizard made last
	practises bool
}

func (s *stand) Move() accounts.Move { return s.move }

// ResolveAll finds an organisation for every text but those that begin with "none.".
func (s *stand) ResolveAll(_ context.Context, list []string, report func(int, tenantlookup.Result)) []tenantlookup.Result {
	var out []tenantlookup.Result
	for i, text := range list {
		r := tenantlookup.Result{Text: text, Tenant: tenantlookup.Tenant{
			ID: fmt.Sprintf("c0ffee01-1a2b-4c3d-8e4f-%012x", crc32.ChecksumIEEE([]byte(text))), Domain: text, Cloud: tenantlookup.Clouds()[0],
		}}
		if strings.HasPrefix(text, "none.") {
			r = tenantlookup.Result{Text: text, Err: &tenantlookup.Error{Text: text, Class: tenantlookup.ErrNotFound}}
		}
		report(i+1, r)
		out = append(out, r)
	}
	return out
}

// ResolveEvery finds nothing in other clouds.
func (s *stand) ResolveEvery(context.Context, string) ([]tenantlookup.Tenant, error) {
	return nil, tenantlookup.ErrNotFound
}

func newStand(t testing.TB, lang i18n.Language, size fyne.Size) *stand {
	t.Helper()
	s := &stand{Stage: stage.New(t, lang, size)}
	s.Queue()
	s.Host.OnToast = func(string, string, func()) {}
	return s
}

// parts are what the wizard is made of on this stage: the bodies of the features, on
// the stage's list.
func (s *stand) parts() Parts {
	return Parts{Data: s, Bodies: bodies{s}, Organisations: organisations{s}, Rooms: s, Done: func() { s.Note("done") }}
}

type bodies struct{ s *stand }

func (b bodies) Phones(goOn func()) Body   { return device.NewBody(phones(b), goOn) }
func (b bodies) Accounts(goOn func()) Body { return account.NewBody(people(b), goOn) }

func (b bodies) Organisations(added func([]accounts.Membership, accounts.Account, string, int)) (Body, Lookup) {
	b.s.panel = add.NewBody(func() add.Options {
		return add.Options{
			Resolver: b.s, Data: b.s, Text: "contoso.example\nfabrikam.example", Changed: func(string) {},
			Add: func(list []accounts.Membership, rest add.Rest) { added(list, rest.Account, rest.Text, rest.Lines) },
		}
	})
	return b.s.panel, b.s.panel
}

type phones struct{ s *stand }

func (d phones) Device() accounts.Device { return d.s.move.Device }

func (d phones) Put(x accounts.Device) bool {
	d.s.move.Device = x
	d.s.Note("device")
	return true
}

type people struct{ s *stand }

func (p people) Accounts() []accounts.Account { return p.s.move.Accounts }

func (p people) Put(a accounts.Account) bool {
	p.s.move.Accounts = append(p.s.move.Accounts, a)
	return true
}

func (p people) Remove(a accounts.Account) {
	p.s.move.Accounts = slices.DeleteFunc(p.s.move.Accounts, func(x accounts.Account) bool { return x.Same(a) })
}

func (people) KindOf(address string) accounts.Kind {
	if strings.Contains(address, "outlook") {
		return accounts.Personal
	}
	return accounts.Work
}

type organisations struct{ s *stand }

func (o organisations) Add(list []accounts.Membership) bool {
	o.s.move = o.s.move.With(list...)
	o.s.Note(fmt.Sprint("added ", len(list)))
	return true
}

func (o organisations) SetDraft(text string) { o.s.Note("draft " + text) }

// Guided, Lost, Practice and Practises implement Rooms.
func (s *stand) Guided()         { s.Note("guided") }
func (s *stand) Lost()           { s.Note("lost") }
func (s *stand) Practice()       { s.Note("practice") }
func (s *stand) Practises() bool { return s.practises }

// page shows the wizard from its first page.
func (s *stand) page() *Page {
	p := New(s.Frame, s.parts())
	s.Front(p)
	return p
}

// write types where the focus is; key presses a key there.
func (s *stand) write(text string) { test.Type(s.Window.Canvas().Focused(), text) }

func (s *stand) key(k fyne.KeyName) {
	s.Window.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: k})
}

func (s *stand) press(o fyne.CanvasObject, text string) {
	s.T.Helper()
	s.Press(o, text, fyne.KeySpace)
}

// apart fails if the foot's two ends lie over each other.
func (s *stand) apart(p *Page) {
	s.T.Helper()
	d := fyne.CurrentApp().Driver()
	var end float32 // of the button before
	all := stage.Buttons(p.ends)
	slices.SortFunc(all, func(a, b *widgets.Button) int {
		return cmp.Compare(d.AbsolutePositionForObject(a).X, d.AbsolutePositionForObject(b).X)
	})
	for _, b := range all {
		x := d.AbsolutePositionForObject(b).X
		if x < end+12 {
			s.T.Errorf("%q begins at %v, what is before it ends at %v", b.Text(), x, end)
		}
		end = x + b.Size().Width
	}
}
