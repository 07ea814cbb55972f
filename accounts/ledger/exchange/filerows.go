package exchange

import (
	"errors"
	"fmt"
	"maps"
	"slices"
	"time"

	"norikae/accounts"
	"norikae/accounts/ledger/shard"
	"norikae/tenantlookup"
)

// The words of a file, by their number in package accounts. They are part of the
// format: never change one.
var (
	kindWords    = []string{"work", "personal", "email-code"}
	byWords      = []string{"hand", "graph", "tried"}
	outcomeWords = []string{"not-started", "in-progress", "done", "nothing-to-move", "left", "waiting", "skipped"}
	reasonWords  = []string{"", "home-trusted", "no-method-there", "phone-or-mail", "codes-exported", "mail-code"}
	haveWords    = []string{"", "yes", "no"}
	checkWords   = []string{"entries", "codes", "second", "wiped"}
	secondWords  = []string{"", "yes", "no", "phone-number"}
	denialWords  = []string{"", "refused", "not-offered"}
	tenantWords  = []string{"", "external", "b2c"}
)

func toFile(m accounts.Move, now time.Time) file {
	f := file{
		Format: fileFormat, Version: fileVersion, Written: accounts.Stamp(now),
		Move: toFileMove(m.Device, m.Started), Accounts: []fileAccount{}, Memberships: []fileMembership{},
	}
	f.Move.Lost = m.Lost
	for _, a := range m.Accounts {
		x := toFileAccount(a)
		x.Home = toFileProgress(a.Home)
		f.Accounts = append(f.Accounts, x)
	}
	for _, x := range m.Memberships {
		t := x.Tenant
		who := toFileAccount(x.Account)
		who.Label = ""
		f.Memberships = append(f.Memberships, fileMembership{
			Account: who,
			Organisation: fileTenant{
				Name: x.Name, ID: t.ID, Domain: t.Domain, SignIn: t.Cloud.LoginHost,
				Region: t.Region, SubRegion: t.SubRegion, Kind: tenantWords[t.Kind],
			},
			fileProgress: toFileProgress(x.Progress),
			Note:         x.Note, Second: secondWords[x.Second], Link: x.Link,
			Denied: denialWords[x.MethodsAccess.Denial], Asked: x.MethodsAccess.At,
			Added: x.Added, Touched: x.Touched,
		})
	}
	for _, s := range m.Archive {
		y := fileSummary{fileMove: toFileMove(s.Device, s.Started), Ended: s.Ended, Counts: map[string]int{}}
		for o, n := range s.Counts {
			y.Counts[outcomeWords[o]] = n
		}
		f.Earlier = append(f.Earlier, y)
	}
	return f
}

func toFileMove(d accounts.Device, started time.Time) fileMove {
	f := fileMove{
		Old: d.Old, New: d.New, Have: haveWords[d.OldPhone], By: shard.FormatDay(d.By), Started: started,
		Called: fileCalled(d.Names),
	}
	for _, c := range accounts.AllChecks {
		if d.Checks.Has(c) {
			f.Checks = append(f.Checks, checkWords[c])
		}
	}
	return f
}

func toFileAccount(a accounts.Account) fileAccount {
	return fileAccount{Kind: kindWords[a.Kind], Address: a.Address, Label: a.Label}
}

func toFileProgress(p accounts.Progress) fileProgress {
	f := fileProgress{Reason: reasonWords[p.Reason], Since: p.Since, Reset: p.Reset, Proven: p.Proof}
	if p.Decided != accounts.NotStarted {
		f.Outcome = outcomeWords[p.Decided]
	}
	for s, mark := range f.Steps.each() {
		if m := p.Marks[s]; !m.At.IsZero() {
			*mark = &fileMark{At: m.At, By: byWords[m.By]}
		}
	}
	return f
}

// move makes the list of a file; the first thing that is not right is the error.
func (f file) move() (accounts.Move, error) {
	if err := bounded(len(f.Accounts), len(f.Memberships), len(f.Earlier)); err != nil {
		return accounts.Move{}, err
	}
	p := &parser{}
	var m accounts.Move
	m.Device, m.Started = p.device("move", f.Move)
	if m.Lost = f.Move.Lost; m.Lost < 0 {
		p.fail(".lost", errors.New("below zero"))
	}
	for i, a := range f.Accounts {
		p.at = fmt.Sprintf("accounts[%d]", i)
		m.Accounts = append(m.Accounts, p.account(a))
	}
	for i, x := range f.Memberships {
		p.at = fmt.Sprintf("memberships[%d]", i)
		m.Memberships = append(m.Memberships, p.membership(x))
	}
	for i, s := range f.Earlier {
		p.at = fmt.Sprintf("earlier[%d]", i)
		m.Archive = append(m.Archive, p.summary(s))
	}
	if p.err == nil {
		p.twice(m)
	}
	if p.err != nil {
		return accounts.Move{}, &Error{Reason: Damaged, Where: p.where, Err: p.err}
	}
	rows := m.Memberships
	m.Memberships = nil
	whole := m.With(rows...)
	return whole, bounded(len(whole.Accounts), 0, 0) // rows bring accounts too
}

// parser turns a file's words back; it remembers the first thing that is wrong.
type parser struct {
	at    string
	where string
	err   error
}

func (p *parser) fail(field string, err error) {
	if p.err == nil {
		p.where, p.err = p.at+field, err
	}
}

// word finds a word's number.
func (p *parser) word(field string, words []string, w string) int {
	i := slices.Index(words, w)
	if i < 0 {
		p.fail(field, fmt.Errorf("unknown word %q", accounts.Cut(w, 60)))
		return 0
	}
	return i
}

// time is a time that may be left out: "never".
func (p *parser) time(field string, t time.Time) time.Time {
	if t.IsZero() {
		return t
	}
	return p.moment(field, t)
}

func (p *parser) moment(field string, t time.Time) time.Time {
	if t.Year() < 1970 || t.Year() > 3000 {
		p.fail(field, fmt.Errorf("year %d", t.Year()))
	}
	return accounts.Stamp(t)
}

func (p *parser) device(at string, f fileMove) (accounts.Device, time.Time) {
	if at != "" {
		p.at = at
	}
	by, err := shard.ParseDay(f.By)
	if err != nil {
		p.fail(".by", err)
	}
	d := accounts.Device{
		Old: f.Old, New: f.New, OldPhone: accounts.OldPhone(p.word(".have", haveWords, f.Have)), By: by,
		Names: accounts.DeviceNames(f.Called),
	}
	for _, word := range f.Checks {
		if c := accounts.Check(p.word(".checks", checkWords, word)); !d.Checks.Has(c) {
			d.Checks = d.Checks.Toggle(c)
		}
	}
	d, _ = shard.NormalizeDevice(d)
	return d, p.time(".started", f.Started)
}

func (p *parser) summary(f fileSummary) accounts.Summary {
	d, started := p.device("", f.fileMove)
	s := accounts.Summary{Device: d, Started: started, Ended: p.moment(".ended", f.Ended), Counts: map[accounts.Outcome]int{}}
	for _, w := range slices.Sorted(maps.Keys(f.Counts)) {
		if f.Counts[w] < 0 {
			p.fail(".counts."+w, errors.New("below zero"))
		}
		s.Counts[accounts.Outcome(p.word(".counts", outcomeWords, w))] = f.Counts[w]
	}
	return s
}

func (p *parser) account(f fileAccount) accounts.Account {
	a := accounts.Account{
		Kind: accounts.Kind(p.word(".kind", kindWords, f.Kind)), Address: f.Address, Label: f.Label,
		Home: p.progress(".home", f.Home),
	}
	a, err := shard.NormalizeAccount(a)
	if err != nil {
		p.fail("", err)
	}
	return a
}

func (p *parser) membership(f fileMembership) accounts.Membership {
	if f.Account.Home != (fileProgress{}) {
		p.fail(".account.home", errors.New("belongs to accounts"))
	}
	t := f.Organisation
	m := accounts.NewMembership(p.account(f.Account), tenantlookup.Tenant{
		ID: t.ID, Cloud: tenantlookup.Cloud{LoginHost: t.SignIn}, Domain: t.Domain,
		Region: t.Region, SubRegion: t.SubRegion,
		Kind: tenantlookup.Kind(p.word(".organisation.kind", tenantWords, t.Kind)),
	})
	m.Name, m.Note, m.Link = t.Name, f.Note, f.Link
	m.Progress = p.progress("", f.fileProgress)
	m.Second = accounts.Second(p.word(".secondMethod", secondWords, f.Second))
	m.MethodsAccess.Denial = accounts.Denial(p.word(".methodsDenied", denialWords, f.Denied))
	m.MethodsAccess.At = p.time(".methodsAsked", f.Asked)
	m.Added, m.Touched = p.time(".added", f.Added), p.time(".touched", f.Touched)
	m, err := shard.ValidMembership(m)
	if err != nil {
		p.fail(".organisation", err)
	}
	return m
}

func (p *parser) progress(field string, f fileProgress) accounts.Progress {
	var x accounts.Progress
	for s, mark := range f.Steps.each() {
		if *mark == nil {
			continue
		}
		at := fmt.Sprintf("%s.steps[%d]", field, s)
		x.Marks[s] = accounts.Mark{
			At: p.moment(at+".at", (*mark).At),
			By: accounts.Evidence(p.word(at+".by", byWords[:accounts.ByTry], (*mark).By)),
		}
	}
	if f.Outcome != "" {
		x.Decided = accounts.Outcome(p.word(field+".outcome", outcomeWords, f.Outcome))
		if !shard.Decidable(x.Decided) {
			p.fail(field+".outcome", fmt.Errorf("%q follows from the steps", f.Outcome))
		}
	}
	x.Reason = accounts.Reason(p.word(field+".reason", reasonWords, f.Reason))
	x.Since, x.Reset = p.time(field+".since", f.Since), p.time(field+".reset", f.Reset)
	x.Proof = p.time(field+".proven", f.Proven)
	return x.Merge(accounts.Progress{}) // a file written by hand may leave implied steps out
}

// twice finds a line that stands in a file twice: which one counts, nobody knows.
func (p *parser) twice(m accounts.Move) {
	seen := map[string]bool{}
	for i, v := range append(shard.Anys(m.Accounts), shard.Anys(m.Memberships)...) {
		key := shard.Key(v)
		if seen[key] {
			p.at = fmt.Sprintf("accounts[%d]", i)
			if n := i - len(m.Accounts); n >= 0 {
				p.at = fmt.Sprintf("memberships[%d]", n)
			}
			p.fail("", errors.New("stands there twice"))
		}
		seen[key] = true
	}
}
