package proof

import (
	"testing"

	"norikae/accounts/directory"
	"norikae/ui/i18n"
	"norikae/ui/stage"
)

// TestAMissingNameIsSaid where a name would tell which device it is, and nowhere
// else.
func TestAMissingNameIsSaid(t *testing.T) {
	w := newStand(t, i18n.English).Frame.Words
	now, added := stage.Now(), stage.Now().AddDate(-2, 0, 0)
	since := w.T("proof.since", "Date", w.Day(added, now))
	for _, c := range []struct {
		method directory.Method
		want   string
	}{
		{directory.Method{Kind: directory.Authenticator}, "Microsoft Authenticator\nNo name given"},
		{directory.Method{Kind: directory.Authenticator, Added: added}, "Microsoft Authenticator\nNo name given · " + since},
		{directory.Method{Kind: directory.Authenticator, Name: "iPhone 17", Added: added}, "Microsoft Authenticator\niPhone 17 · " + since},
		{directory.Method{Kind: directory.SecurityKey}, "Security key or passkey\nNo name given"},
		{directory.Method{Kind: directory.WindowsHello}, "Windows Hello or this kind of computer sign-in\nNo name given"},
		{directory.Method{Kind: directory.Password}, "Password"},
		{directory.Method{Kind: directory.Password, Added: added}, "Password\n" + since},
		{directory.Method{Kind: directory.CodeApp}, "Code app"},
		{directory.Method{Kind: directory.AccessPass}, "Temporary Access Pass"},
		{directory.Method{Kind: directory.PhoneNumber, Name: "+81 3-0000-0042"}, "Phone number\n+81 3-0000-0042"},
		{directory.Method{Kind: directory.PhoneNumber}, "Phone number"},
		{directory.Method{Kind: directory.Email}, "E-mail address"},
		{directory.Method{Type: "#microsoft.graph.ring"}, "Another method\n#microsoft.graph.ring"},
		{directory.Method{}, "Another method"},
	} {
		if got := stage.Texts(row(w, c.method, now)); got != c.want {
			t.Errorf("%+v says %q, want %q", c.method, got, c.want)
		}
	}
	if got := stage.Texts(list(w, []directory.Method{{Kind: directory.Password}, {Kind: directory.AccessPass}}, now)); got != "Password\nTemporary Access Pass" {
		t.Errorf("two methods say %q", got)
	}
}
