package state

import (
	"reflect"
	"regexp"
	"strings"
	"testing"

	"norikae/accounts"
	"norikae/tenantlookup"
)

func TestWhatIsRegisteredAtFirst(t *testing.T) {
	w := New(0)
	work, personal := Accounts()[0], Accounts()[1]
	kinds := func(a accounts.Account, tenant string) string {
		var out []string
		for _, m := range w.Methods(a, tenant) {
			out = append(out, string(m.Kind)+":"+m.Name)
		}
		return strings.Join(out, " ")
	}
	old := "microsoftAuthenticator:" + OldPhone
	for _, o := range Organisations() {
		want := old
		switch o.Shows {
		case Home:
			want = "password: " + old + " fido2:YubiKey 5 NFC"
		case TrustsHome, NoMethod:
			want = ""
		case AwaitsAdmin:
			want = "microsoftAuthenticator:Nexus 5X"
		case SameNames:
			want = old + " " + old + " softwareOath: practiceNovel:Practice ring"
		case WrongPage:
			want = old + " phone:+1 2025550123"
		}
		if !o.work {
			want = ""
		}
		if got := kinds(work, o.TenantID); got != want {
			t.Errorf("%s: %q, want %q", o.Domain, got, want)
		}
	}
	if got := kinds(personal, tenantlookup.PersonalTenant); got != "password: "+old {
		t.Errorf("personal account at home: %q", got)
	}
	if got := kinds(personal, "no such tenant"); got != "" {
		t.Errorf("no such tenant: %q", got)
	}
	w.RemoveMethod(work, "no such tenant", "no such method")
	if first, again := w.Methods(work, madeUpID(1)), w.Methods(work, madeUpID(1)); !reflect.DeepEqual(first, again) {
		t.Errorf("%v, then %v", first, again)
	}
}

func TestHomes(t *testing.T) {
	w := New(0)
	for address, want := range map[string]string{
		workAddress:                        "hayabusa-consulting.example",
		"someone@rheinoptik.example":       "rheinoptik.example",
		"someone@aozora-foods.example":     "hayabusa-consulting.example", // takes no work accounts
		"person@their-own.example":         "hayabusa-consulting.example",
		"no address":                       "hayabusa-consulting.example",
		"someone@outlook.example":          "hayabusa-consulting.example",
		"someone@FUJIMI-logistics.example": "fujimi-logistics.example",
	} {
		if got := w.HomeOf(accounts.Account{Address: address}).Domain; got != want {
			t.Errorf("%s lives at %s, want %s", address, got, want)
		}
	}
}

func TestAFaultStrikesOnce(t *testing.T) {
	f := New(0)
	if !f.Strikes("a") || f.Strikes("a") || !f.Strikes("b") {
		t.Error("a fault struck twice, or not at all")
	}
	if one, two := f.Trace(), f.Trace(); one == two {
		t.Errorf("trace %s twice", one)
	}
}

func TestObjectIDs(t *testing.T) {
	guid := regexp.MustCompile(`^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$`)
	seen := map[string]bool{}
	for _, a := range Accounts() {
		for _, tenant := range []string{tenantlookup.PersonalTenant, madeUpID(1), madeUpID(2)} {
			id := ObjectID(a, tenant)
			if !guid.MatchString(id) {
				t.Errorf("%s is no GUID", id)
			}
			if seen[id] {
				t.Errorf("%s twice", id)
			}
			seen[id] = true
			if again := ObjectID(a, tenant); again != id {
				t.Errorf("%s, then %s", id, again)
			}
		}
	}
	if id := ObjectID(Accounts()[1], tenantlookup.PersonalTenant); !strings.HasPrefix(id, "00000000-0000-0000-") {
		t.Errorf("a personal account at home is %s", id)
	}
}

func FuzzKindOf(f *testing.F) {
	for _, s := range []string{workAddress, personalAddress, "A <a@outlook.example>", "@", "a@", "\"@\"@outlook.example"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, address string) {
		kind, ok := KindOf(address)
		if !ok && kind != 0 || ok && kind != accounts.Work && kind != accounts.Personal {
			t.Errorf("%q is %v, %v", address, kind, ok)
		}
	})
}
