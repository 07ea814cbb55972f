package add

import (
	"context"

	"norikae/accounts"
	"norikae/accounts/directory"
	"norikae/accounts/links"
	"norikae/tenantlookup"
)

// Resolver finds the organisations of many texts, as tenantlookup.Resolver does.
type Resolver interface {
	ResolveAll(ctx context.Context, texts []string, report func(done int, r tenantlookup.Result)) []tenantlookup.Result
	ResolveEvery(ctx context.Context, text string) ([]tenantlookup.Tenant, error)
}

// Data is what the panel reads of the list.
type Data interface{ Move() accounts.Move }

// Rest is what of the text is still open when the organisations found are added.
type Rest struct {
	Account accounts.Account // chosen beside the box
	Text    string           // the lines, as they are pasted
	Lines   int              // how many of them the person has to look at
}

// Options make a panel.
type Options struct {
	Resolver Resolver
	Data     Data
	Account  string               // AccountKey.Hash of the account proposed
	Known    []string             // domains already in the list, for near spellings
	Clouds   []tenantlookup.Cloud // those that are asked; nil: all of them
	Text     string               // what is in the box at first
	Add      func([]accounts.Membership, Rest)
	Changed  func(text string) // what is typed, so that nothing is lost

	// Named are the names that were given to organisations known by their ID only,
	// kept by whoever makes the panel so that they outlive it. nil: the panel's own.
	Named map[tenantlookup.Key]string

	// Chosen are the accounts that were chosen for a line alone, by the line's query, kept
	// in the same way.
	Chosen map[string]accounts.AccountKey

	Finder Finder // nil: not offered
	Pages  Pages  // nil: no page is offered
	Files  Files  // nil: files can be dropped only
}

// Finder finds the organisations of an account at Microsoft.
type Finder interface {
	// Find has an account sign in and asks Microsoft for its organisations; got is
	// called on Fyne's goroutine with what was found so far. known is an organisation
	// of the account, if one is in the table.
	Find(a accounts.Account, known tenantlookup.Tenant, got func([]directory.Found))
}

// Pages opens one of Microsoft's pages for an account.
type Pages interface {
	OpenPage(accounts.Account, links.Link)
}

// Files lets the person choose files, several at once; chosen is called on Fyne's
// goroutine.
type Files interface {
	Choose(chosen func(paths []string))
}
