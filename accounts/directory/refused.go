package directory

import (
	"cmp"
	"errors"
	"slices"

	"norikae/accounts"
)

func isRefusal(err error) bool { return errors.Is(err, ErrRefused) }

// Refused lists the memberships whose tenant refused, in a fixed order.
func (c *Client) Refused() []accounts.MembershipKey {
	c.mu.Lock()
	defer c.mu.Unlock()
	all := make([]accounts.MembershipKey, 0, len(c.refused))
	for k := range c.refused {
		all = append(all, k)
	}
	slices.SortFunc(all, func(a, b accounts.MembershipKey) int {
		return cmp.Or(cmp.Compare(a.Account, b.Account), cmp.Compare(a.Tenant.LoginHost, b.Tenant.LoginHost), cmp.Compare(a.Tenant.ID, b.Tenant.ID))
	})
	return all
}

// Remember notes refusals of an earlier run.
func (c *Client) Remember(keys ...accounts.MembershipKey) {
	c.mu.Lock()
	defer c.mu.Unlock()
	for _, k := range keys {
		c.refused[k] = true
	}
}

// AskAgain forgets a refusal, because the person wishes to ask once more.
func (c *Client) AskAgain(k accounts.MembershipKey) {
	c.mu.Lock()
	defer c.mu.Unlock()
	delete(c.refused, k)
}

func (c *Client) isRefused(k accounts.MembershipKey) bool {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.refused[k]
}
