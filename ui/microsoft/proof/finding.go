// Package proof is the page that shows what is registered for an account in one
// organisation, as Microsoft Graph lists it, and which steps that proves. It only
// shows: reading, signing in and marking steps are callbacks.
package proof

import (
	"cmp"
	"time"

	"fyne.io/fyne/v2"

	"norikae/accounts"
	"norikae/accounts/directory"
	"norikae/ui/i18n"
	"norikae/ui/theme"
	"norikae/ui/widgets"
)

// Finding is what was read, and what it says about the two phones.
type Finding struct {
	Trouble Trouble
	directory.Reading
	directory.Verdict
	News []accounts.Step // steps that are proved and not marked so
}

// Trouble is why there is nothing to show.
type Trouble int

// The troubles.
const (
	NoTrouble   Trouble = iota
	Refused             // the organisation does not let apps read it
	NeedsSignIn         // the person has to sign in there first
	Busy                // Microsoft asks to wait
	Unavailable         // no answer that can be read
	Unsupported         // not offered in this cloud or for this account
)

// Role is what a device is in the move.
type Role int

// The roles.
const (
	OldPhone Role = iota
	NewPhone
	OtherDevice
)

// Sentences say what a finding proves, and what it cannot.
func Sentences(w *i18n.Words, f Finding, old, fresh string) []string {
	if f.Twins {
		return []string{w.T("proof.twins")}
	}
	if len(f.Methods) == 0 {
		return nil
	}
	var out []string
	switch f.New {
	case directory.Seen:
		out = append(out, w.T("proof.new.seen", "New", fresh))
	case directory.NotSeen:
		out = append(out, w.T("proof.new.notSeen", "New", fresh))
	}
	switch {
	case f.Old == directory.Seen:
		out = append(out, w.T("proof.old.seen", "Old", old))
	case f.Old == directory.NotSeen:
		out = append(out, w.T("proof.old.notSeen", "Old", old))
	case f.Unnamed:
		out = append(out, w.T("proof.old.cannotTell", "Old", old))
	}
	return out
}

// TroubleText says in one sentence why nothing is shown.
func TroubleText(w *i18n.Words, t Trouble) string {
	return w.T([...]string{
		NoTrouble: "", Refused: "proof.refused", NeedsSignIn: "proof.needsSignIn", Busy: "proof.busy",
		Unavailable: "proof.unavailable", Unsupported: "proof.unsupported",
	}[t])
}

// list is what Microsoft lists, a line a method.
func list(w *i18n.Words, methods []directory.Method, now time.Time) fyne.CanvasObject {
	rows := widgets.Column(0, widgets.Rule())
	for _, m := range methods {
		rows.Add(row(w, m, now))
	}
	return rows
}

// row is one line: what it is, what it calls itself, since when.
func row(w *i18n.Words, m directory.Method, now time.Time) fyne.CanvasObject {
	texts := widgets.Column(2, widgets.NewText(kindText(w, m.Kind), widgets.Style{Bold: true}))
	if d := detail(w, m, now); d != "" {
		texts.Add(widgets.NewText(d, widgets.Style{Color: theme.Mute}))
	}
	return widgets.Column(0, widgets.Pad(10, 0, 10, 0, texts), widgets.Rule())
}

// kindText names a kind of method.
func kindText(w *i18n.Words, k directory.Kind) string {
	texts := map[directory.Kind]string{
		directory.Authenticator: "proof.sort.authenticator", directory.PhoneNumber: "proof.sort.phone", directory.CodeApp: "proof.sort.code",
		directory.SecurityKey: "proof.sort.key", directory.Password: "proof.sort.password", directory.WindowsHello: "proof.sort.computer",
		directory.PlatformCredential: "proof.sort.computer", directory.AccessPass: "proof.sort.pass", directory.Email: "proof.sort.mail",
	}
	return w.T(cmp.Or(texts[k], "proof.sort.other"))
}

// detail is what a line shows of a method beside its kind: its name, and since when. A
// missing name is mentioned only for the kinds whose name is that of a device.
func detail(w *i18n.Words, m directory.Method, now time.Time) string {
	name := m.Name
	if name == "" {
		switch m.Kind {
		case directory.Authenticator, directory.SecurityKey, directory.WindowsHello, directory.PlatformCredential:
			name = w.T("proof.nameless")
		case directory.UnknownKind, directory.QRCode, directory.External: // without a name of ours either
			name = m.Type
		}
	}
	if m.Added.IsZero() {
		return name
	}
	since := w.T("proof.since", "Date", w.Day(m.Added, now))
	if name == "" {
		return since
	}
	return name + " · " + since
}
