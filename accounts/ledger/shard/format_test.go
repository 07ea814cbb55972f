package shard

import (
	"encoding/json"
	"errors"
	"os"
	"reflect"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"norikae/accounts"
	"norikae/tenantlookup"
)

// anyTime draws "never" or a moment that can be kept.
func anyTime(t *rapid.T, label string) time.Time {
	n := rapid.Int64Range(0, 32503680000).Draw(t, label)
	if n == 0 {
		return time.Time{}
	}
	return time.Unix(n, 0).UTC()
}

func anyProgress(t *rapid.T) accounts.Progress {
	var p accounts.Progress
	for i := range p.Marks {
		p.Marks[i] = accounts.Mark{
			At: anyTime(t, "mark"), By: accounts.Evidence(rapid.IntRange(0, 1).Draw(t, "by")),
		}
	}
	p.Decided = rapid.SampledFrom([]accounts.Outcome{
		accounts.NotStarted, accounts.NothingToMove, accounts.Left, accounts.Waiting, accounts.Skipped,
	}).Draw(t, "decided")
	p.Reason = accounts.Reason(rapid.IntRange(0, 4).Draw(t, "reason"))
	p.Since, p.Reset = anyTime(t, "since"), anyTime(t, "reset")
	return p
}

func anyAccount(t *rapid.T) accounts.Account {
	return accounts.Account{
		Kind:    accounts.Kind(rapid.IntRange(0, 2).Draw(t, "kind")),
		Address: rapid.StringMatching(`[A-Za-z.]{1,20}@[a-z]{1,20}\.(jp|com)`).Draw(t, "address"),
	}
}

func anyMembership(t *rapid.T) accounts.Membership {
	clouds := append(tenantlookup.Clouds(), tenantlookup.Cloud{}, tenantlookup.Cloud{Name: "x.test", LoginHost: "x.test"})
	m := accounts.NewMembership(anyAccount(t), tenantlookup.Tenant{
		ID: rapid.OneOf(
			rapid.StringMatching(`[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}`),
			rapid.StringMatching(`[A-F0-9-]{0,40}`), rapid.Just(""),
		).Draw(t, "id"),
		Cloud:  rapid.SampledFrom(clouds).Draw(t, "cloud"),
		Domain: rapid.StringMatching(`[a-z0-9-]{1,30}\.example`).Draw(t, "domain"),
		Region: rapid.SampledFrom([]string{"", "AS", "NA"}).Draw(t, "region"),
		Kind:   tenantlookup.Kind(rapid.IntRange(0, 2).Draw(t, "tenant kind")),
	})
	m.Tenant.SubRegion = rapid.SampledFrom([]string{"", "DOD"}).Draw(t, "sub-region")
	m.Name, m.Note, m.Link = line(rapid.String().Draw(t, "name")), text(rapid.String().Draw(t, "note")), "rung"
	m.Added, m.Touched = anyTime(t, "added"), anyTime(t, "touched")
	m.Second = accounts.Second(rapid.IntRange(0, 3).Draw(t, "second"))
	m.Progress = anyProgress(t)
	return m.DenyMethods(accounts.Denial(rapid.IntRange(0, 2).Draw(t, "denial")), anyTime(t, "denied"))
}

func anyValue(t *rapid.T) any {
	d := accounts.Device{New: rapid.String().Draw(t, "new"), OldPhone: accounts.OldPhone(rapid.IntRange(0, 2).Draw(t, "have")), Checks: accounts.Checks(rapid.IntRange(0, int(accounts.AllTicked)).Draw(t, "checks"))}
	names := rapid.SliceOfN(rapid.StringMatching(`[a-zA-Z0-9 語]{1,20}`), 0, 3)
	d.Names = accounts.DeviceNames{Old: names.Draw(t, "old"), New: names.Draw(t, "called"), Other: names.Draw(t, "other")}.Clone()
	switch rapid.IntRange(0, 3).Draw(t, "sort") {
	case 0:
		a := anyAccount(t)
		a.Label, a.Home = line(rapid.String().Draw(t, "label")), anyProgress(t)
		return a
	case 1:
		return Plan{d, anyTime(t, "started")}
	case 2:
		return accounts.Summary{
			Device: d, Started: anyTime(t, "started"), Ended: anyTime(t, "ended"), Counts: map[accounts.Outcome]int{accounts.Done: 3},
		}
	default:
		return anyMembership(t)
	}
}

// TestRecordsComeBack: any record in any shard, removed or not, is read as it was
// written.
func TestRecordsComeBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := &shard{list: "list", n: rapid.IntRange(0, 999).Draw(t, "n"), live: rapid.IntRange(0, 1).Draw(t, "slot"), gen: 7}
		for range rapid.IntRange(0, 4).Draw(t, "records") {
			r := NewRecord(anyValue(t), anyTime(t, "at"))
			if rapid.Bool().Draw(t, "gone") {
				switch r.Value.(type) {
				case accounts.Membership, accounts.Account:
					r = r.Marker(time.Unix(5, 0))
				}
			}
			r.Rev, r.Seq = rapid.IntRange(0, 14776335).Draw(t, "rev"), rapid.IntRange(0, 238327).Draw(t, "seq")
			s.put(r)
		}
		key, value := s.encode()
		if key != shardKey(s.n, s.live) || len(value) != s.size {
			t.Fatalf("%s of %d bytes", key, s.size)
		}
		back, err := decodeShard(s.n, s.live, value)
		if err != nil {
			t.Fatalf("%v in %s", err, value)
		}
		if s.v = back.v; !reflect.DeepEqual(back, s) {
			t.Fatalf("%s\ngot  %+v\nwant %+v", value, back, s)
		}
	})
}

// TestAFieldOfALaterDayIsPassedOver: a version 1 that does not know of proofs reads the
// record all the same, unproven. This one does the same with a field that it does not
// know.
func TestAFieldOfALaterDayIsPassedOver(t *testing.T) {
	m := accounts.NewMembership(accounts.Account{Address: "a@outlook.jp"}, tenantlookup.Tenant{ID: "c0ffee01-1a2b-4c3d-8e4f-5a6b7c8d9e01", Cloud: tenantlookup.Clouds()[0]}).
		Set(accounts.NothingToMove, accounts.HomeTrusted, time.Unix(1e9, 0))
	s := &shard{list: "list", gen: 7}
	s.put(NewRecord(m.Prove(time.Unix(2e9, 0)), time.Unix(2e9, 0)))
	key, value := s.encode()
	body, _, err := unseal(key, value)
	if err != nil || strings.Count(body, `"v":`) != 1 {
		t.Fatalf("%v: %s", err, body)
	}
	back, err := decodeShard(0, 0, seal(key, strings.Replace(body, `"v":`, `"later":`, 1)))
	if err != nil || len(back.recs) != 1 {
		t.Fatalf("%+v, %v", back, err)
	}
	if got := back.recs[0].Value.(accounts.Membership); !got.Guessed() || got.Key() != m.Key() {
		t.Errorf("%+v", got.Progress)
	}
}

// TestTicksHaveOneSize: whatever happens to a line, its record keeps its size.
func TestTicksHaveOneSize(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		m := anyMembership(t)
		size := sizeOf(NewRecord(m, time.Time{}))
		m.Progress, m.Touched = anyProgress(t), anyTime(t, "touched")
		m.Second = accounts.Second(rapid.IntRange(0, 3).Draw(t, "second"))
		r := NewRecord(m, time.Time{})
		r.Rev, r.Seq = rapid.IntRange(0, 14776335).Draw(t, "rev"), rapid.IntRange(0, 238327).Draw(t, "seq")
		if got := sizeOf(r); got != size {
			t.Fatalf("%d bytes, before %d", got, size)
		}
	})
}

func TestDigits(t *testing.T) {
	for width, numbers := range map[int][]int64{1: {0, 9, 10, 61}, 3: {0, 238327}, 6: {0, 1, 1763812800, 56800235583}} {
		for _, n := range numbers {
			text := written(func(d *digits) { d.num(n, width) })
			var got int64
			if err := readAll(text, func(d *digits) { got = d.num(0, width) }); got != n || err != nil || len(text) != width {
				t.Errorf("%d in %d digits: %q, back %d, %v", n, width, text, got, err)
			}
		}
	}
	if got := written(func(d *digits) { d.num(-1, 1); d.num(62, 1) }); got != "0z" {
		t.Errorf("out of range: %q", got)
	}
	for _, bad := range []string{"", "0", "0!", "000"} {
		d := digits{text: []byte(bad), reading: true}
		d.num(0, 2)
		if d.end() == nil {
			t.Errorf("%q was read", bad)
		}
	}
}

// TestDamagedValues: a value that is not exactly what was written is damage, or a
// later version's.
func TestDamagedValues(t *testing.T) {
	good := seal("v1/m", `{"l":"x","g":1,"n":0,"c":0,"d":"x"}`)
	if _, v, err := unseal("v1/m", good); err != nil || v != version {
		t.Fatal(err)
	}
	if _, _, err := unseal("v1/s/000/a", good); !errors.Is(err, errCorrupt) {
		t.Errorf("under another key: %v", err)
	}
	for i := range good {
		changed := good[:i] + string(good[i]^1) + good[i+1:]
		if _, v, err := unseal("v1/m", changed); err == nil || v == version && !errors.Is(err, errCorrupt) {
			t.Errorf("byte %d changed to %q: %v", i, changed[i], err)
		}
		if _, _, err := unseal("v1/m", good[:i]); !errors.Is(err, errCorrupt) {
			t.Errorf("cut after %d: %v", i, err)
		}
	}
	for _, bad := range []string{"N0 x y", "N-1 x y", "N01 x y", "N99999 x y", "N1", "N x y", "M1 x y"} {
		if _, _, err := unseal("v1/m", bad); !errors.Is(err, errCorrupt) {
			t.Errorf("%q: %v", bad, err)
		}
	}
	var newer *NewerVersionError
	if _, _, err := unseal("v1/m", "N2 whatever"); !errors.As(err, &newer) || newer.Version != 2 {
		t.Errorf("newer: %v", err)
	}
}

func TestImpossibleManifests(t *testing.T) {
	for _, body := range []string{
		`{`, `[]`, `{"n":-1}`, `{"n":1}`, `{"n":1,"b":"0"}`, `{"n":1,"b":"02"}`, `{"n":0,"b":"00"}`, `{"n":8,"b":"0000"}`,
		`{"n":9,"b":"0002"}`, `{"n":99999999}`, `{"g":-1}`, `{"c":-1}`, `{"n":1,"b":"zz"}`,
	} {
		if _, _, err := decodeManifest(seal(ManifestKey, withoutBraces.Replace(body))); !errors.Is(err, errCorrupt) {
			t.Errorf("%s: %v", body, err)
		}
	}
}

func TestImpossibleShards(t *testing.T) {
	p := strings.Repeat("0", 100)
	for _, body := range []string{
		`{`, `{"i":1}`, `{"i":0,"g":-1}`, `{"i":0,"r":[{"p":""}]}`,
		`{"i":0,"a":["Wx"],"r":[{"t":"=x","p":"` + p[:63] + `"}]}`, // one digit too many
		`{"i":0,"a":["Xx"],"r":[{"t":"=x","p":"` + p[:62] + `"}]}`,
		`{"i":0,"a":["Wx"],"r":[{"a":1,"t":"=x","p":"` + p[:62] + `"}]}`,
		`{"i":0,"a":["Wx"],"r":[{"a":-1,"t":"=x","p":"` + p[:62] + `"}]}`,
		`{"i":0,"a":["Wx"],"r":[{"t":"=x","p":""}]}`,
		`{"i":0,"a":["Wx"],"r":[{"t":"=x","p":"` + p[:6] + `"}]}`, // ends within the numbers
		`{"i":0,"a":["Wx"],"r":[{"t":"short","p":"` + p[:62] + `"}]}`,
		`{"i":0,"a":["Wx"],"r":[{"t":"=x","k":9,"p":"` + p[:62] + `"}]}`,
		`{"i":0,"a":["Wx"],"r":[{"y":"q","p":"` + p[:13] + `"}]}`,
		`{"i":0,"r":[{"y":"d","p":"` + p[:13] + `"}]}`,
		`{"i":0,"r":[{"y":"d","e":{"b":"2026-02-30"},"p":"` + p[:13] + `"}]}`,
		`{"i":0,"r":[{"y":"d","e":{"h":3},"p":"` + p[:13] + `"}]}`,
		`{"i":0,"r":[{"y":"z","e":{"c":[[9,1]]},"p":"` + p[:13] + `"}]}`,
	} {
		if _, err := decodeShard(0, 0, seal(shardKey(0, 0), withoutBraces.Replace(body))); !errors.Is(err, errCorrupt) {
			t.Errorf("%s: %v", body, err)
		}
	}
}

// seeds are the items of the keyring of version 1.
func seeds(t testing.TB) map[string]string {
	t.Helper()
	data, err := os.ReadFile("../testdata/keyring-v1.json")
	if err != nil {
		t.Fatal(err)
	}
	items := map[string]string{}
	if err := json.Unmarshal(data, &items); err != nil {
		t.Fatal(err)
	}
	return items
}

// FuzzShard: whatever stands in a shard, decoding ends in damage, a later version
// or a shard that can be written and read again.
func FuzzShard(f *testing.F) {
	for key, value := range seeds(f) {
		body, _, err := unseal(key, value)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(body)
	}
	f.Fuzz(func(t *testing.T, body string) {
		s, err := decodeShard(0, 0, seal(shardKey(0, 0), body))
		if err != nil {
			if !errors.Is(err, errCorrupt) {
				t.Fatal(err)
			}
			return
		}
		_, value := s.encode()
		if _, err := decodeShard(0, 0, value); err != nil {
			t.Fatalf("%v in %s", err, value)
		}
	})
}

// FuzzUnseal: no value makes it panic, and none but a sealed one is believed.
func FuzzUnseal(f *testing.F) {
	for key, value := range seeds(f) {
		f.Add(key, value)
	}
	f.Fuzz(func(t *testing.T, key, value string) {
		body, v, err := unseal(key, value)
		if err == nil && v == version && seal(key, body) != value {
			t.Fatalf("%q was believed", value)
		}
		_, _, _ = decodeManifest(value)
	})
}
