package microsoft

import (
	"context"

	"norikae/accounts"
	"norikae/accounts/signin"
	"norikae/tenantlookup"
	"norikae/ui/microsoft/card"
	"norikae/ui/present"
	"norikae/ui/shell"
	"norikae/ui/shell/activity"
)

// signIn shows the card, has the account sign in, does work with the tokens while
// the card still stands (nil: none), and goes on.
func (c *Controller) signIn(s *signin.Session, r signin.Request, at string, work func(ctx context.Context) error, then func()) {
	rooms := cardRooms{c, r}
	signedIn := func(ctx context.Context, card *card.Stage, id signin.Identity, err error) error {
		if err == nil {
			err = c.confirmWho(ctx, s, id, card)
		}
		if err == nil && work != nil {
			err = work(ctx)
		}
		return err
	}
	job := func(ctx context.Context, card *card.Stage) error {
		defer c.Shell.Activity().Begin(activity.SignIn).End()
		r := r
		r.Open = func(address string) error { return rooms.open(ctx, address, card) }
		r.Again = func(int) { card.Again() }
		id, err := s.Interactive(ctx, r)
		return signedIn(ctx, card, id, err)
	}
	code := func(ctx context.Context, card *card.Stage) error {
		id, err := s.Code(ctx, r, func(d signin.Card) { card.Code(d.UserCode, c.Browser.Address(d.Page)) })
		return signedIn(ctx, card, id, err)
	}
	options := func() card.Options {
		o := card.Options{
			Account: present.As(c.Shell.Words(), r.Account), At: at, Rooms: rooms,
			Practice: c.Practice != nil,
			Failed:   func(err error) { c.SignInFailed(r, err) },
			Done: func() {
				c.Shell.UpdateMenu() // somebody can be signed out now
				then()
			},
			Job: job, Code: code,
		}
		if s.Application().Borrowed {
			o.App = "Microsoft Azure CLI"
		}
		return o
	}
	c.Shell.Push(nil, func(f shell.Frame) shell.Page { return card.New(f, options) })
}

// cardRooms are where the card of a sign-in leads.
type cardRooms struct {
	c *Controller
	r signin.Request
}

// Register implements card.Rooms.
func (x cardRooms) Register() { x.c.OpenApplication(nil) }

// Stuck implements card.Rooms: it is about the organisation signed in at, if that is in
// the list, else about the account.
func (x cardRooms) Stuck() {
	k := accounts.LineKey{Account: x.r.Account.Key(), Tenant: tenantlookup.Tenant{Cloud: x.r.Cloud, ID: x.r.Tenant}.Key()}
	if _, ok := x.c.Store.FindMembership(k); !ok {
		k = accounts.LineKey{Account: k.Account}
	}
	x.c.Stuck(k)
}

// open opens the sign-in page in a private window of the account. When none opens, the
// card says so and offers the link.
func (x cardRooms) open(ctx context.Context, link string, card *card.Stage) error {
	address, browser, err := x.c.Browser.OpenFor(ctx, x.r.Account, link)
	if err != nil {
		if ctx.Err() != nil {
			return ctx.Err()
		}
		x.c.Shell.Log().Warn("sign-in page not opened") // the error may hold the address
		browser = ""
	}
	card.Opened(address, browser)
	return nil
}
