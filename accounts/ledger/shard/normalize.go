package shard

import (
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
	var errs []error
	check := func(err error) { errs = append(errs, err) }
	c.Before, c.After = slices.Clone(c.Before), slices.Clone(c.After)
	for _, list := range [][]accounts.Membership{c.Before, c.After} {
		for i := range list {
			m, err := NormalizeMembership(list[i])
			list[i] = m
			check(err)
		}
	}
	for i := range c.After {
		m, err := CheckTenant(c.After[i])
		c.After[i] = m
		check(err)
	}
	for _, side := range []*[]accounts.Account{&c.AccountsBefore, &c.AccountsAfter} {
		*side = slices.Clone(*side)
		for i := range *side {
			a, err := NormalizeAccount((*side)[i])
			(*side)[i] = a
			check(err)
		}
	}
	if c.DeviceAfter != nil {
		d, err := NormalizeDevice(*c.DeviceAfter)
		c.DeviceAfter = &d
		check(err)
	}
	return c, errors.Join(errs...)
}

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
	m.Tenant.Cloud = cloud(hostText(m))
	m.Name, m.Note, m.Link = line(m.Name), text(m.Note), line(m.Link)
	m.Added, m.Touched = stamp(m.Added), stamp(m.Touched)
	if d := m.MethodsAccess; d.Denial < accounts.NoDenial || d.Denial > accounts.NotOffered {
		return m, fmt.Errorf("%w: denial %d", ErrInvalid, d.Denial)
	}
	m = m.DenyMethods(m.MethodsAccess.Denial, m.MethodsAccess.At)
	m.Progress, err = normalizeProgress(m.Progress)
	return m, err
}

// CheckTenant refuses a membership whose tenant has no proper name: an ID and a domain go
// into links and command lines. A record that is taken off the list may have any.
func CheckTenant(m accounts.Membership) (accounts.Membership, error) {
	t, ok := m.Tenant.Valid()
	if !ok {
		return m, fmt.Errorf("%w: tenant %q, domain %q", ErrInvalid, accounts.Cut(m.Tenant.ID, 60), accounts.Cut(m.Tenant.Domain, 60))
	}
	m.Tenant = t
	return m, nil
}

// hostText is a membership's cloud as it is stored.
func hostText(m accounts.Membership) string {
	if host := line(m.Tenant.Cloud.LoginHost); host != "" {
		return host
	}
	return noHost
}

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

func NormalizeDevice(d accounts.Device) (accounts.Device, error) {
	if d.OldPhone < 0 || d.OldPhone > accounts.OldPhoneGone {
		return d, fmt.Errorf("%w: answer %d about the old phone", ErrInvalid, d.OldPhone)
	}
	d.Checks &= accounts.AllTicked
	d.Old = slices.Clone(d.Old)
	for i := range d.Old {
		d.Old[i] = line(d.Old[i])
	}
	if len(d.Old) == 0 {
		d.Old = nil
	}
	d.New = line(d.New)
	d.Names = d.Names.Clone()
	for _, list := range []*[]string{&d.Names.Old, &d.Names.New, &d.Names.Other} {
		for i := range *list {
			(*list)[i] = line((*list)[i])
		}
	}
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

// text is line for a text of several lines.
func text(s string) string { return accounts.CleanText(strings.ToValidUTF8(s, "\uFFFD")) }
