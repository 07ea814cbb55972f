package shard

import (
	"encoding/base64"
	"encoding/hex"
	"fmt"
	"strings"
	"time"

	"norikae/accounts"
	"norikae/tenantlookup"
)

// wire is a record as it stands in a shard. Names are one letter because they are
// repeated a thousand times; the package comment is their legend.
type wire struct {
	Y string    `json:"y,omitempty"` // kind of record: empty, "a", "d" or "z"
	A int       `json:"a,omitempty"` // account: place in the shard's list
	T string    `json:"t,omitempty"` // tenant ID
	C string    `json:"c,omitempty"` // sign-in host of its cloud; empty: the public cloud's
	D string    `json:"d,omitempty"` // domain
	G string    `json:"g,omitempty"` // region, or region/sub-region
	K int       `json:"k,omitempty"` // kind of tenant
	N string    `json:"n,omitempty"` // name or label
	O string    `json:"o,omitempty"` // note
	L string    `json:"l,omitempty"` // link that works
	E *wirePlan `json:"e,omitempty"` // of a plan or summary
	U string    `json:"u,omitempty"` // how Microsoft refused its list of methods
	V string    `json:"v,omitempty"` // when a sign-in with the new phone alone worked
	X bool      `json:"x,omitempty"` // removed
	P string    `json:"p"`           // numbers and times, fixed width
}

// publicHost is the cloud nearly every tenant is in; it is not written out.
const publicHost = tenantlookup.LoginPublic

// noHost stands for a tenant whose cloud is not known.
const noHost = "-"

// encode makes the wire form of a record; account is its place in the shard's
// list.
func (r Record) encode(account int) wire {
	w := wire{A: account, X: r.Gone}
	var p digitWriter
	p.num(int64(r.Seq), wideSeq)
	p.num(int64(r.Rev), wideRev)
	if m, ok := r.Value.(accounts.Membership); ok && !r.Gone {
		r.At = m.Touched
	}
	p.time(r.At)
	switch v := r.Value.(type) {
	case accounts.Membership:
		w.putMembership(v, r.Gone, &p)
	case accounts.Account:
		w.Y = "a"
		if !r.Gone {
			w.N, w.V = v.Label, putProof(v.Home)
			putProgress(&p, v.Home)
		}
	case Plan:
		w.Y, w.E = "d", planToWire(v)
	case accounts.Summary:
		w.Y, w.E = "z", summaryToWire(v)
	}
	w.P = p.b.String()
	return w
}

func (w *wire) putMembership(m accounts.Membership, gone bool, p *digitWriter) {
	w.T = packID(m.Tenant.ID)
	switch m.Tenant.Cloud.LoginHost {
	case publicHost:
	case "":
		w.C = noHost
	default:
		w.C = m.Tenant.Cloud.LoginHost
	}
	if m.Tenant.ID == "" {
		w.D = m.Tenant.Domain // then the domain is the tenant's identity
	}
	if gone {
		return
	}
	w.D, w.K, w.G = m.Tenant.Domain, int(m.Tenant.Kind), m.Tenant.Region
	if m.Tenant.SubRegion != "" {
		w.G += "/" + m.Tenant.SubRegion
	}
	w.N, w.O, w.L, w.U, w.V = m.Name, m.Note, m.Link, putDenied(m.MethodsAccess), putProof(m.Progress)
	p.time(m.Added)
	p.num(int64(m.Second), wideOne)
	putProgress(p, m.Progress)
}

// decode reads a record; who is the account the shard lists for it.
func (w wire) decode(who string) (Record, error) {
	r := Record{Gone: w.X}
	p := digitReader{rest: w.P}
	r.Seq, r.Rev, r.At = int(p.num(wideSeq)), int(p.num(wideRev)), p.time()
	var err error
	switch w.Y {
	case "":
		r.Value, err = w.membership(who, r.At, &p)
	case "a":
		r.Value, err = w.account(who, &p)
	case "d":
		r.Value, err = w.E.plan()
	case "z":
		r.Value, err = w.E.summary()
	default:
		err = fmt.Errorf("kind of record %q", w.Y)
	}
	if err == nil {
		err = p.end()
	}
	if err != nil {
		return Record{}, fmt.Errorf("%w: %w", errCorrupt, err)
	}
	r.Key = NewRecord(r.Value, r.At).Key
	return r, nil
}

func (w wire) membership(who string, touched time.Time, p *digitReader) (accounts.Membership, error) {
	a, err := parseWho(who)
	if err != nil {
		return accounts.Membership{}, err
	}
	id, err := unpackID(w.T)
	if err != nil {
		return accounts.Membership{}, err
	}
	t := tenantlookup.Tenant{ID: id, Cloud: cloud(w.C), Domain: w.D, Kind: tenantlookup.Kind(w.K)}
	if t.Kind < 0 || t.Kind > tenantlookup.B2C {
		return accounts.Membership{}, fmt.Errorf("kind of tenant %d", w.K)
	}
	t.Region, t.SubRegion, _ = strings.Cut(w.G, "/")
	m := accounts.NewMembership(a, t)
	if w.X {
		return m, nil
	}
	m.Name, m.Note, m.Link = w.N, w.O, w.L
	m.Touched, m.Added = touched, p.time()
	m.Second = accounts.Second(p.one(int(accounts.SecondPhone) + 1))
	m.Progress = progress(p)
	if m.MethodsAccess, err = denied(w.U); err != nil {
		return m, err
	}
	m.Proof, err = proof(w.V)
	return m, err
}

func (w wire) account(who string, p *digitReader) (accounts.Account, error) {
	a, err := parseWho(who)
	if err != nil || w.X {
		return a, err
	}
	a.Label, a.Home = w.N, progress(p)
	a.Home.Proof, err = proof(w.V)
	return a, err
}

// parseWho reads an account as shards list it.
func parseWho(who string) (accounts.Account, error) {
	if who == "" {
		return accounts.Account{}, fmt.Errorf("no account")
	}
	kind := strings.IndexByte(kindLetters, who[0])
	if kind < 0 {
		return accounts.Account{}, fmt.Errorf("kind of account %q", who[:1])
	}
	return accounts.Account{Kind: accounts.Kind(kind), Address: accounts.CleanLine(who[1:])}, nil
}

// putDenied writes what was denied, and when; empty for nothing.
func putDenied(d accounts.MethodsAccess) string {
	if d == (accounts.MethodsAccess{}) {
		return ""
	}
	var p digitWriter
	p.num(int64(d.Denial), wideOne)
	p.time(d.At)
	return p.b.String()
}

func denied(s string) (d accounts.MethodsAccess, err error) {
	if s == "" {
		return d, nil
	}
	p := digitReader{rest: s}
	d.Denial, d.At = accounts.Denial(p.one(int(accounts.NotOffered)+1)), p.time()
	return d, p.end()
}

// putProof writes when a line was proven; empty for never. It stands in a field of
// its own, which versions that do not know it pass over: they write the line back
// unproven.
func putProof(x accounts.Progress) string {
	if !x.Proven() {
		return ""
	}
	var p digitWriter
	p.time(x.Proof)
	return p.b.String()
}

func proof(s string) (time.Time, error) {
	if s == "" {
		return time.Time{}, nil
	}
	p := digitReader{rest: s}
	at := p.time()
	return at, p.end()
}

// putProgress writes a line: four marks, then what was decided.
func putProgress(p *digitWriter, x accounts.Progress) {
	for _, m := range x.Marks {
		p.num(int64(m.By), wideOne)
		p.time(m.At)
	}
	p.num(int64(x.Decided), wideOne)
	p.num(int64(x.Reason), wideOne)
	p.time(x.Since)
	p.time(x.Reset)
}

func progress(p *digitReader) accounts.Progress {
	var x accounts.Progress
	for i := range x.Marks {
		x.Marks[i].By = accounts.Evidence(p.one(int(accounts.ByGraph) + 1))
		x.Marks[i].At = p.time()
	}
	x.Decided = accounts.Outcome(p.one(int(accounts.Skipped) + 1))
	x.Reason = accounts.Reason(p.one(int(accounts.MailCode) + 1))
	x.Since = p.time()
	x.Reset = p.time()
	if p.err == nil && !Decidable(x.Decided) {
		p.err = fmt.Errorf("outcome %d is not for the person to decide", x.Decided)
	}
	return x
}

// cloud turns a stored host into the cloud as package tenantlookup knows it.
func cloud(host string) tenantlookup.Cloud {
	switch host {
	case "":
		host = publicHost
	case noHost:
		return tenantlookup.Cloud{}
	}
	if c, ok := tenantlookup.CloudOf(host); ok && c.LoginHost == host {
		return c
	}
	return tenantlookup.Cloud{Name: host, LoginHost: host}
}

// rawID marks a tenant ID that is not a GUID in the usual form.
const rawID = "="

// packID writes a GUID with 22 characters instead of 36.
func packID(id string) string {
	b, err := hex.DecodeString(strings.ReplaceAll(id, "-", ""))
	if err != nil || len(b) != 16 || guid(b) != id {
		return rawID + id
	}
	return base64.RawURLEncoding.EncodeToString(b)
}

func unpackID(s string) (string, error) {
	if raw, ok := strings.CutPrefix(s, rawID); ok {
		return raw, nil
	}
	b, err := base64.RawURLEncoding.Strict().DecodeString(s)
	if err != nil || len(b) != 16 {
		return "", fmt.Errorf("tenant ID %q", s)
	}
	return guid(b), nil
}

func guid(b []byte) string {
	return fmt.Sprintf("%x-%x-%x-%x-%x", b[:4], b[4:6], b[6:8], b[8:10], b[10:])
}
