// Package signin signs a person's accounts in at Microsoft, so that the app may
// ask which tenants an account is in and what is registered there. It is the only
// package that imports MSAL, Microsoft's authentication library.
//
//	session, err := signin.New(signin.Options{Application: app})
//	defer session.Close(ctx)
//	id, err := session.Interactive(ctx, signin.Request{Account: a, Scope: scope, Open: open})
//	token, err := session.For(a).Token(ctx, cloud, tenantID, scope, "")
//
// # Ways to sign in
//
// [Session.Interactive] has a page opened by the caller, such as in a private
// window of the account, and waits on localhost for its answer: the authorization
// code flow with PKCE (RFC 6749, RFC 7636, RFC 8252). [Session.Code] shows a code
// to be entered on any device (RFC 8628). [Tokens.Token] then gives tokens for
// every tenant of the account without the person, as far as each tenant lets it.
//
// # Whose application
//
// Tokens are given to a registered application. [BuiltIn] is the one this program
// was built with, if any; [Own] one that the person or their company registered;
// [AzureDevelopment] the application that Azure's public development tools share.
// The last may list tenants and nothing else: every other scope is refused here
// with [ErrBorrowed], before anything is asked.
//
// # What is kept
//
// Tokens live in memory only and go with [Session.SignOut] and [Session.Close].
// No token, code, proof key or address is in an error's text. Requests go to
// Microsoft's sign-in hosts alone ([tenantlookup.CloudOf]), over https.
//
// # Errors
//
// Every error is an *[Error] whose Class is one of the Err variables; errors.Is
// matches it. Classes come from the OAuth fields of an answer, never from its
// text. One thing has no field: a refusal that the browser hands over. There the
// number that Microsoft's text begins with is read, and a text without a number is
// plain [ErrRefused].
//
// # Files
//
//	session.go                who is signed in, with one application; the hosts it may reach
//	application.go            the registered applications
//	interactive.go device.go  signing in through the browser, and by a code
//	token.go identity.go      tokens without the person; who signed in, and signing out
//	errors.go classify.go     classes of errors, and the class of an answer
//
// # Limits
//
// The page that says "Authentication complete" is the library's and English. The
// library's listener on localhost ends a sign-in at the first request that is not
// the answer; a sign-in that ended so is begun anew, twice at most. The system's
// account broker is not used, so a tenant that asks for a managed device may
// refuse a private window.
//
// Sources: Microsoft Learn, "Microsoft identity platform and OAuth 2.0
// authorization code flow", "Authentication and authorization error codes" and
// "Desktop app that calls web APIs: app registration"; MSAL for Go.
package signin
