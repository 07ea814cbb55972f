package directory_test

import (
	"slices"
	"testing"
	"time"

	"pgregory.net/rapid"

	"norikae/accounts"
	"norikae/accounts/directory"
)

func entry(k directory.Kind, name string) directory.Method {
	return directory.Method{Kind: k, Name: name}
}

func TestEvaluate(t *testing.T) {
	const auth = directory.Authenticator
	plain := accounts.DeviceNames{Old: []string{"Old"}, New: []string{"New"}}
	tests := []struct {
		name     string
		list     []directory.Method
		phones   accounts.DeviceNames
		new, old directory.Presence
		proves   []accounts.Step
	}{
		{"nothing registered", nil, plain, directory.NotSeen, directory.NotSeen, nil},
		{"only the old one", []directory.Method{entry(auth, "Old")}, plain, directory.NotSeen, directory.Seen, nil},
		{"both", []directory.Method{entry(auth, "Old"), entry(auth, "new ")}, plain, directory.Seen, directory.Seen, []accounts.Step{accounts.Add}},
		{"full width", []directory.Method{entry(auth, "Ｎｅｗ")}, plain, directory.Seen, directory.NotSeen, []accounts.Step{accounts.Add, accounts.Remove}},
		{"only the new one", []directory.Method{entry(auth, "New"), entry(directory.Password, "")}, plain, directory.Seen, directory.NotSeen, []accounts.Step{accounts.Add, accounts.Remove}},
		{"a stranger", []directory.Method{entry(auth, "New"), entry(auth, "iPad")}, plain, directory.Seen, directory.CannotTell, []accounts.Step{accounts.Add}},
		{"a stranger that is known", []directory.Method{entry(auth, "New"), entry(auth, "iPad")}, accounts.DeviceNames{Old: []string{"Old"}, New: []string{"New"}, Other: []string{"ipad"}}, directory.Seen, directory.NotSeen, []accounts.Step{accounts.Add, accounts.Remove}},
		{"only a stranger", []directory.Method{entry(auth, "Pixel")}, plain, directory.CannotTell, directory.CannotTell, nil},
		{"a code app", []directory.Method{entry(auth, "New"), entry(directory.CodeApp, "")}, plain, directory.Seen, directory.CannotTell, []accounts.Step{accounts.Add}},
		{"an unknown kind", []directory.Method{entry(auth, "New"), entry(directory.UnknownKind, "ring")}, plain, directory.Seen, directory.CannotTell, []accounts.Step{accounts.Add}},
		{"no name", []directory.Method{entry(auth, ""), entry(auth, "New")}, plain, directory.Seen, directory.CannotTell, []accounts.Step{accounts.Add}},
		{"a passkey on the old phone", []directory.Method{entry(auth, "New"), entry(directory.SecurityKey, "Old")}, plain, directory.Seen, directory.Seen, []accounts.Step{accounts.Add}},
		{"twins", []directory.Method{entry(auth, "Old"), entry(auth, "Old")}, plain, directory.CannotTell, directory.CannotTell, nil},
		{"one name for both", []directory.Method{entry(auth, "iPhone")}, accounts.DeviceNames{Old: []string{"iPhone"}, New: []string{"iPhone"}}, directory.CannotTell, directory.CannotTell, nil},
		{"no names known", []directory.Method{entry(auth, "iPhone")}, accounts.DeviceNames{}, directory.CannotTell, directory.CannotTell, nil},
		{"a number that is called like a phone", []directory.Method{entry(directory.PhoneNumber, "Old"), entry(auth, "New")}, plain, directory.Seen, directory.NotSeen, []accounts.Step{accounts.Add, accounts.Remove}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			v := directory.Reading{Methods: tt.list}.Evaluate(tt.phones)
			if v.New != tt.new || v.Old != tt.old || !slices.Equal(v.Proves(), tt.proves) {
				t.Errorf("got %+v, proves %v", v, v.Proves())
			}
		})
	}
}

// Whatever is listed: trying is never proved, nothing is taken back, and the old
// phone counts as gone only when every entry that could be it is known.
func TestEvaluatingClaimsNoMoreThanWasRead(t *testing.T) {
	names := []string{"", "Old", "New", "iPad", "old", "Ｏｌｄ"}
	rapid.Check(t, func(t *rapid.T) {
		var r directory.Reading
		for range rapid.IntRange(0, 6).Draw(t, "n") {
			r.Methods = append(r.Methods, entry(directory.Kind(rapid.IntRange(0, 11).Draw(t, "kind")), rapid.SampledFrom(names).Draw(t, "name")))
		}
		v := r.Evaluate(accounts.DeviceNames{Old: []string{"Old"}, New: []string{"New"}})
		if slices.Contains(v.Proves(), accounts.Try) {
			t.Fatal("a list proved a sign-in")
		}
		for _, m := range r.Methods {
			doubtful := m.Kind == directory.UnknownKind || m.Kind == directory.CodeApp || m.Kind == directory.Authenticator
			if v.Old == directory.NotSeen && doubtful && m.Name != "New" {
				t.Fatalf("%+v passes for not being the old phone", m)
			}
		}
		before := accounts.Membership{}.Tick(accounts.Step(rapid.IntRange(0, 3).Draw(t, "step")), time.Unix(1e9, 0))
		after := v.Confirm(before, time.Unix(2e9, 0))
		for _, s := range accounts.Steps {
			if before.Done(s) && !after.Done(s) {
				t.Fatalf("step %d was taken back", s)
			}
		}
	})
}

// What a list shows besides the two phones: nothing is claimed of an entry that
// could be on one of them.
func TestEvaluatingTheSecondMethod(t *testing.T) {
	phones := accounts.DeviceNames{Old: []string{"Old"}, New: []string{"New"}, Other: []string{"iPad"}}
	const auth, number = directory.Authenticator, directory.PhoneNumber
	for name, c := range map[string]struct {
		list []directory.Method
		want accounts.Second
	}{
		"nothing":              {nil, accounts.SecondUnknown},
		"a password":           {[]directory.Method{entry(directory.Password, "")}, accounts.SecondUnknown},
		"the new phone":        {[]directory.Method{entry(auth, "New"), entry(directory.Email, "a@b.example")}, accounts.SecondNo},
		"only a number":        {[]directory.Method{entry(number, "+81")}, accounts.SecondPhone},
		"a number besides":     {[]directory.Method{entry(auth, "Old"), entry(auth, "New"), entry(number, "+81")}, accounts.SecondPhone},
		"a tablet":             {[]directory.Method{entry(auth, "New"), entry(auth, "iPad"), entry(number, "+81")}, accounts.SecondYes},
		"a key":                {[]directory.Method{entry(auth, "New"), entry(directory.SecurityKey, "YubiKey")}, accounts.SecondYes},
		"a passkey on the old": {[]directory.Method{entry(auth, "New"), entry(directory.SecurityKey, "Old")}, accounts.SecondNo},
		"Windows Hello":        {[]directory.Method{entry(directory.WindowsHello, "PC")}, accounts.SecondYes},
		"a code app":           {[]directory.Method{entry(auth, "New"), entry(directory.CodeApp, ""), entry(number, "+81")}, accounts.SecondUnknown},
		"a stranger":           {[]directory.Method{entry(auth, "New"), entry(auth, "Pixel")}, accounts.SecondUnknown},
		"another company's":    {[]directory.Method{entry(auth, "New"), entry(directory.External, "")}, accounts.SecondUnknown},
		"two of the same name": {[]directory.Method{entry(auth, "New"), entry(auth, "New"), entry(number, "+81")}, accounts.SecondUnknown},
	} {
		if got := (directory.Reading{Methods: c.list}).Evaluate(phones).Second; got != c.want {
			t.Errorf("%s: %d, want %d", name, got, c.want)
		}
	}
}
