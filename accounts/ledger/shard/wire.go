package shard

import (
	"cmp"
	"encoding/base64"
	"encoding/hex"
	"errors"
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
	if m, ok := r.Value.(accounts.Membership); ok && !r.Gone {
		r.At = m.Touched
	}
	w.P = written(func(d *digits) {
		d.head(&r)
		switch v := r.Value.(type) {
		case accounts.Membership:
			w.putMembership(v, r.Gone, d)
		case accounts.Account:
			w.Y = "a"
			if !r.Gone {
				w.N, w.V = v.Label, putProof(v.Home)
				d.progress(&v.Home)
			}
		case Plan:
			w.Y, w.E = "d", planToWire(v)
		case accounts.Summary:
			w.Y, w.E = "z", summaryToWire(v)
		}
	})
	return w
}

// head is what the numbers of every record begin with.
func (d *digits) head(r *Record) {
	d.count(&r.Seq, wideSeq)
	d.count(&r.Rev, wideRev)
	d.time(&r.At)
}

// row is what follows in a membership.
func (d *digits) row(m *accounts.Membership) {
	d.time(&m.Added)
	one(d, &m.Second, accounts.SecondPhone)
	d.progress(&m.Progress)
}

// denied is how Microsoft refused its list of methods.
func (d *digits) denied(a *accounts.MethodsAccess) {
	one(d, &a.Denial, accounts.NotOffered)
	d.time(&a.At)
}

// putProof writes when a line was proven; empty for never. It stands in a field of
// its own, which versions that do not know it pass over: they write the line back
// unproven.
func putProof(p accounts.Progress) string {
	if !p.Proven() {
		return ""
	}
	return written(func(d *digits) { d.time(&p.Proof) })
}

func (w *wire) putMembership(m accounts.Membership, gone bool, d *digits) {
	w.T = packID(m.Tenant.ID)
	if host := m.Tenant.Cloud.LoginHost; host != publicHost {
		w.C = cmp.Or(host, noHost)
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
	w.N, w.O, w.L, w.V = m.Name, m.Note, m.Link, putProof(m.Progress)
	if m.MethodsAccess != (accounts.MethodsAccess{}) {
		w.U = written(func(d *digits) { d.denied(&m.MethodsAccess) })
	}
	d.row(&m)
}

// decode reads a record; who is the account the shard lists for it.
func (w wire) decode(who string) (Record, error) {
	r := Record{Gone: w.X}
	d := digits{text: []byte(w.P), reading: true}
	d.head(&r)
	var err error
	switch w.Y {
	case "":
		r.Value, err = w.membership(who, r.At, &d)
	case "a":
		r.Value, err = w.account(who, &d)
	case "d":
		r.Value, err = w.E.plan()
	case "z":
		r.Value, err = w.E.summary()
	default:
		err = fmt.Errorf("kind of record %q", w.Y)
	}
	if err == nil {
		err = d.end()
	}
	if err != nil {
		return Record{}, fmt.Errorf("%w: %w", errCorrupt, err)
	}
	r.Key = NewRecord(r.Value, r.At).Key
	return r, nil
}

func (w wire) membership(who string, touched time.Time, d *digits) (accounts.Membership, error) {
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
	m.Name, m.Note, m.Link, m.Touched = w.N, w.O, w.L, touched
	d.row(&m)
	err = errors.Join(
		readAll(w.U, func(d *digits) { d.denied(&m.MethodsAccess) }),
		readAll(w.V, func(d *digits) { d.time(&m.Proof) }))
	return m, err
}

func (w wire) account(who string, d *digits) (accounts.Account, error) {
	a, err := parseWho(who)
	if err != nil || w.X {
		return a, err
	}
	a.Label = w.N
	d.progress(&a.Home)
	err = readAll(w.V, func(d *digits) { d.time(&a.Home.Proof) })
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
