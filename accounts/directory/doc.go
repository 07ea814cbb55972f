// Package directory asks Microsoft about an account: which tenants it is in
// (Azure Resource Manager), and which sign-in methods are registered for it in one
// of them (Microsoft Graph). It reads and never changes anything.
//
//	d := directory.New(directory.Options{})
//	list, err := d.Tenants(ctx, tokens, cloud, "", nil)       // may miss some: see below
//	reading, err := d.Methods(ctx, directory.Job{Membership: m, Tokens: tokens})
//	m = reading.Evaluate(phones).Confirm(m, reading.At)          // steps that are proved
//
// [Tokens] come from package signin. [Client.CheckAll] reads many tenants, a few
// at a time.
//
// # What an answer means
//
// The list of tenants is never complete: invitations that were not accepted,
// tenants that keep Azure shut and other clouds are missing. Nothing may be taken
// off a list because it is not in it.
//
// A list of methods shows what is registered in that tenant at that moment. A
// failure is never an empty list: every error is an *[Error] of one class.
// [Reading.Evaluate] says "cannot tell" rather than guess: a phone is recognised by the
// name it gave itself, and two phones can have one name.
//
// # Refusals
//
// Reading methods takes the consent of each tenant's administrator. Where it was
// refused, [DenialOf] says so; kept in the membership ([accounts.Membership.DenyMethods]),
// it is the answer of [Client.Methods] until [Job.Again] is set.
//
// # Files
//
//	tenants.go                    the client; the tenants of an account
//	methods.go check.go           the methods registered in one tenant, and in many
//	name.go                       the organisation's own name
//	evaluate.go                   what a list of methods says about the phones, and which steps that proves
//	errors.go                     classes of errors; refusals that are kept
//	service.go fetch.go graph.go  hosts, scopes and retries; requests of our own; those of Microsoft's library
//
// # Limits
//
// Answers are bounded in size, pages and waiting; a nextLink to another host is
// refused, redirects are not followed, and tokens go to the service's own host
// alone. Microsoft Graph's methods exist in the public and the US Government
// cloud; elsewhere [ErrUnsupported] says so before anything is asked.
//
// Sources: Microsoft Learn, "Tenants - List" (api-version 2022-12-01), "List
// methods" (authentication methods), "National cloud deployments"; RFC 9110.
package directory
