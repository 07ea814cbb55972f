package shard

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"
	"unicode"

	"norikae/accounts"
	"norikae/tenantlookup"
)

// NormalizeChange brings every record of a change into the form in which it is stored,
// so that what is read back equals what is shown.
func NormalizeChange(c accounts.Change) (accounts.Change, error) {
	var errs [5]error
	c.Before, errs[0] = normalizeAll(c.Before, NormalizeMembership)
	c.After, errs[1] = normalizeAll(c.After, ValidMembership)
	c.AccountsBefore, errs[2] = normalizeAll(c.AccountsBefore, NormalizeAccount)
	c.AccountsAfter, errs[3] = normalizeAll(c.AccountsAfter, NormalizeAccount)
	if c.DeviceAfter != nil {
		d, err := NormalizeDevice(*c.DeviceAfter)
		c.DeviceAfter, errs[4] = &d, err
	}
	return c, errors.Join(errs[:]...)
}

// normalizeAll returns a list of its own.
func normalizeAll[T any](list []T, normalize func(T) (T, error)) ([]T, error) {
	list = slices.Clone(list)
	errs := make([]error, len(list))
	for i := range list {
		list[i], errs[i] = normalize(list[i])
	}
	return list, errors.Join(errs...)
}

// NormalizeMembership brings a membership that may be on its way off the list into the
// form in which it is stored.
func NormalizeMembership(m accounts.Membership) (accounts.Membership, error) {
	a, err := NormalizeAccount(m.Account)
	if err != nil {
		return m, err
	}
	m.Account = a
	if m.Second < accounts.SecondUnknown || m.Second > accounts.SecondPhone || m.Tenant.Kind < 0 || m.Tenant.Kind > tenantlookup.B2C {
		return m, fmt.Errorf("%w: second method %d, kind of tenant %d", ErrInvalid, m.Second, m.Tenant.Kind)
	}
	if m.Tenant.ID == "" && m.Tenant.Domain == "" {
		return m, fmt.Errorf("%w: no tenant", ErrInvalid)
	}
	m.Tenant.ID, m.Tenant.Domain = line(m.Tenant.ID), line(m.Tenant.Domain)
	m.Tenant.Region, m.Tenant.SubRegion = line(m.Tenant.Region), line(m.Tenant.SubRegion)
	m.Tenant.Cloud = cloud(cmp.Or(line(m.Tenant.Cloud.LoginHost), noHost))
	m.Name, m.Note, m.Link = line(m.Name), text(m.Note), line(m.Link)
	m.Added, m.Touched = stamp(m.Added), stamp(m.Touched)
	if d := m.MethodsAccess; d.Denial < accounts.NoDenial || d.Denial > accounts.NotOffered {
		return m, fmt.Errorf("%w: denial %d", ErrInvalid, d.Denial)
	}
	m = m.DenyMethods(m.MethodsAccess.Denial, m.MethodsAccess.At)
	m.Progress, err = normalizeProgress(m.Progress)
	return m, err
}

// ValidMembership is NormalizeMembership for one that stays. It refuses a tenant without
// a proper name: an ID and a domain go into links and command lines.
func ValidMembership(m accounts.Membership) (accounts.Membership, error) {
	m, err := NormalizeMembership(m)
	if err != nil {
		return m, err
	}
	t, ok := m.Tenant.Valid()
	if !ok {
		return m, fmt.Errorf("%w: tenant %q, domain %q", ErrInvalid, accounts.Cut(m.Tenant.ID, 60), accounts.Cut(m.Tenant.Domain, 60))
	}
	m.Tenant = t
	return m, nil
}

// NormalizeAccount does the same for an account.
func NormalizeAccount(a accounts.Account) (accounts.Account, error) {
	if a.Kind < 0 || int(a.Kind) >= len(kindLetters) {
		return a, fmt.Errorf("%w: kind of account %d", ErrInvalid, a.Kind)
	}
	a.Address, a.Label = line(a.Address), line(a.Label)
	var err error
	a.Home, err = normalizeProgress(a.Home)
	return a, err
}

func normalizeProgress(p accounts.Progress) (accounts.Progress, error) {
	if !Decidable(p.Decided) || p.Reason < 0 || p.Reason > accounts.MailCode {
		return p, fmt.Errorf("%w: outcome %d, reason %d", ErrInvalid, p.Decided, p.Reason)
	}
	for i := range p.Marks {
		if by := p.Marks[i].By; by < 0 || by > accounts.ByGraph {
			return p, fmt.Errorf("%w: evidence %d", ErrInvalid, by)
		}
		p.Marks[i].At = stamp(p.Marks[i].At)
	}
	p.Since, p.Reset, p.Proof = stamp(p.Since), stamp(p.Reset), stamp(p.Proof)
	return p, nil
}

// Decidable reports whether an outcome can stand in Progress.Decided.
func Decidable(o accounts.Outcome) bool {
	return o == accounts.NotStarted || o >= accounts.NothingToMove && o <= accounts.Skipped
}

// NormalizeDevice does the same for what is moving.
func NormalizeDevice(d accounts.Device) (accounts.Device, error) {
	if d.OldPhone < 0 || d.OldPhone > accounts.OldPhoneGone {
		return d, fmt.Errorf("%w: answer %d about the old phone", ErrInvalid, d.OldPhone)
	}
	d.Checks &= accounts.AllTicked
	d.Old, d.New = lines(d.Old), line(d.New)
	d.Names = accounts.DeviceNames{Old: lines(d.Names.Old), New: lines(d.Names.New), Other: lines(d.Names.Other)}
	d.By, _ = ParseDay(FormatDay(d.By)) // its own text always parses
	return d, nil
}

// stamp is accounts.Stamp for a time that may be "never".
func stamp(t time.Time) time.Time {
	if t.IsZero() {
		return t
	}
	return accounts.Stamp(t)
}

// line makes a text one line that shows as it is. Control characters go without a
// trace, and what is not UTF-8 leaves a sign.
func line(s string) string {
	return accounts.CleanLine(strings.Map(func(r rune) rune {
		if unicode.IsControl(r) {
			return -1
		}
		return r
	}, strings.ToValidUTF8(s, "\uFFFD")))
}

// lines is line for each of a list; nil for an empty one.
func lines(list []string) (out []string) {
	for _, s := range list {
		out = append(out, line(s))
	}
	return out
}

// text is line for a text of several lines.
func text(s string) string { return accounts.CleanText(strings.ToValidUTF8(s, "\uFFFD")) }
