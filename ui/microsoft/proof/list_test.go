package proof

import (
	"testing"

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
		method Method
		want   string
	}{
		{Method{Sort: Authenticator}, "Microsoft Authenticator\nNo name given"},
		{Method{Sort: Authenticator, Added: added}, "Microsoft Authenticator\nNo name given · " + since},
		{Method{Sort: Authenticator, Name: "iPhone 17", Added: added}, "Microsoft Authenticator\niPhone 17 · " + since},
		{Method{Sort: SecurityKey}, "Security key or passkey\nNo name given"},
		{Method{Sort: Computer}, "Windows Hello or this kind of computer sign-in\nNo name given"},
		{Method{Sort: Password}, "Password"},
		{Method{Sort: Password, Added: added}, "Password\n" + since},
		{Method{Sort: CodeApp}, "Code app"},
		{Method{Sort: Pass}, "Temporary Access Pass"},
		{Method{Sort: PhoneNumber, Name: "+81 3-0000-0042"}, "Phone number\n+81 3-0000-0042"},
		{Method{Sort: PhoneNumber}, "Phone number"},
		{Method{Sort: Mail}, "E-mail address"},
		{Method{Type: "#microsoft.graph.ring"}, "Another method\n#microsoft.graph.ring"},
		{Method{}, "Another method"},
	} {
		if got := stage.Texts(row(w, c.method, now)); got != c.want {
			t.Errorf("%+v says %q, want %q", c.method, got, c.want)
		}
	}
	if got := stage.Texts(list(w, []Method{{Sort: Password}, {Sort: Pass}}, now)); got != "Password\nTemporary Access Pass" {
		t.Errorf("two methods say %q", got)
	}
}
