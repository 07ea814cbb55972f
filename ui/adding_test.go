package ui

import (
	"slices"
	"strings"
	"testing"

	"norikae/tenantlookup"
	"norikae/ui/prefs"
)

// TestASwitchedOffCloudIsNotSpokenFor: an organisation of China, while China is
// not asked, is not told as one that does not exist.
func TestASwitchedOffCloudIsNotSpokenFor(t *testing.T) {
	r := newRoom(t, newMemory(), "en")
	r.start()
	r.setCloud(tenantlookup.Clouds()[2], false)
	r.add.SetDraft("meihua.example")
	r.add.Open()
	want := r.shell.Words().T("lookup.notChosen")
	r.until("told", func() bool { return strings.Contains(r.texts(), want) })
	if strings.Contains(r.texts(), r.shell.Words().T("lookup.notFound")) {
		t.Error("it is said not to exist at all")
	}
	r.home()
	r.setCloud(tenantlookup.Clouds()[2], true)
	r.add.SetDraft("meihua.example")
	r.add.Open()
	r.until("found", func() bool {
		return strings.Contains(r.texts(), "✓") || strings.Contains(r.texts(), r.shell.Words().T("add.state.listed"))
	})
}

// TestANearSpellingIsOneKeyAway: the button in the line puts the spelling right.
func TestANearSpellingIsOneKeyAway(t *testing.T) {
	r := newRoom(t, newMemory(), "ja")
	r.start()
	r.add.SetDraft("tsubame-tradng.example")
	r.add.Open()
	label := r.shell.Words().T("add.near", "Domain", "tsubame-trading.example")
	r.until("offered", func() bool { return r.button(label) != nil })
	r.button(label).Tapped(nil)
	r.until("asked", func() bool { return strings.Contains(r.texts(), r.shell.Words().T("add.state.listed")) })
	if got := fields(r.shell.Top().Content())[0].Text; got != "tsubame-trading.example" {
		t.Errorf("the box holds %q", got)
	}
}

// setCloud has a cloud asked, or no longer, as the settings do.
func (r *room) setCloud(c tenantlookup.Cloud, on bool) {
	r.prefs.Set(func(v *prefs.Values) {
		v.CloudsOff = slices.DeleteFunc(v.CloudsOff, func(h string) bool { return h == c.LoginHost })
		if !on {
			v.CloudsOff = append(v.CloudsOff, c.LoginHost)
		}
	})
}
