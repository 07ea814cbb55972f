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

// TryLadder returns the pages where a sign-in shows that the new phone works, best
// first: Try, or Home for an account's own security info, whose page asks for the
// second factor.
func TryLadder(l accounts.Line, language string) []Link {
	if l.Home {
		return Home(l.Account, language)
	}
	return Try(l.Account, l.Membership.Tenant, language)
}
