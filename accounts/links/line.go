package links

import "norikae/accounts"

// Ladder returns the pages where the sign-in methods of a line are, best first: For
// or Home, as the line is.
func Ladder(l accounts.Line, language string) []Link {
	if l.Home {
		return Home(l.Account, language)
	}
	return For(l.Account, l.Membership.Tenant, language)
}

// TryLadder returns the pages where a sign-in with the new phone proves itself,
// best first: Try, or Home for an account's own security info, whose page asks.
func TryLadder(l accounts.Line, language string) []Link {
	if l.Home {
		return Home(l.Account, language)
	}
	return Try(l.Account, l.Membership.Tenant, language)
}
