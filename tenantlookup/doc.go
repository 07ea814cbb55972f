// Package tenantlookup finds the Microsoft Entra tenant behind any text a
// person has at hand: a domain, a mail address, a guest's user name, a tenant
// ID, or a link to sign-in, Teams, SharePoint, My Apps, a portal or an
// invitation.
//
// # Use
//
// One [Resolver] serves a whole program:
//
//	r := tenantlookup.New(tenantlookup.Options{})
//	tenant, err := r.Resolve(ctx, "佐藤 愛 <a.sato@contoso.co.jp>")
//
// [Resolver.ResolveAll] does the same for hundreds of texts and reports each as
// it comes. [Resolver.ResolveEvery] finds both organisations
// where one domain belongs to two, in two clouds. [Queries] and [Find] take pasted text apart
// first: a mail, a chat, a table. [Parse] reads one text without any request,
// and [Suggest] offers near spellings of a domain that was not found.
//
// # What is read in pasted text
//
// Domains, mail addresses, user names of guests and tenant IDs, in any width
// and script, in lists, tables, mails, calendars, JSON and the output of command
// lines. Links to Microsoft's services, by their parameters or their path, also
// when a mail filter, a chat or Defender for Cloud Apps rewrote them, when they
// are encoded, glued together, followed by Japanese without a blank, or broken
// over lines. The display name beside a query is read with it; of a table,
// in whatever order its columns stand, the column of the names alone, and the other
// cells of the row apart from it.
//
// # What is never read
//
// An ID counts as a tenant's unless its label (on the line, above it, over its
// column, as a key of JSON) says that it is something else's: of an application,
// a subscription, an object, a device, a request. A label "ID" alone counts when
// no other ID of the text is labelled as a tenant's. Microsoft's own hosts and
// senders ([IsMicrosoftHost]), mail filters, social networks and conference
// bridges are no organisations; a filter's link counts for what it carries.
// Legal forms ("Co.Ltd"), file names ("請求書.zip") and permissions ("User.Read")
// are no domains. Nothing is read out of set-up links of Authenticator
// (otpauth, phonefactor). None of these is asked about at Microsoft.
//
// # How a tenant is found
//
// The domain or ID is put into the address of an OpenID Connect discovery
// document (OpenID Connect Discovery 1.0, section 4; Microsoft Learn, "OpenID
// Connect on the Microsoft identity platform"),
//
//	https://{sign-in host}/{tenant}/v2.0/.well-known/openid-configuration
//
// and the tenant is read from its issuer: the first segment of the path is the
// ID, the host decides the cloud. The region never does: AS stands both for the
// public cloud and for China. A tenant is identified by cloud and ID together
// ([Tenant.Key]). Only an issuer of a known host with a well-formed ID counts.
//
// The request is anonymous. It goes to the sign-in hosts of [Clouds] alone,
// and for an external or B2C tenant also to its own host under ciamlogin.com or
// b2clogin.com, where the kind of the tenant shows. No cookie is kept, no
// redirect to another host is followed, no more than 256 KiB are read. What was
// typed is checked first; a mail address never leaves the machine, only its
// domain does. [Restriction] is the rule; the rooms that hold tokens obey it too.
//
// # Which cloud is asked
//
// The public cloud's host answers for nearly everybody, also for US Government
// tenants. The Resolver asks the other clouds when that host says no, fails,
// is late or asks to wait; it returns a hit at once. "Not found" needs a no of every cloud, with
// one exception: a sovereign cloud (Bleu, Delos, GovSG) whose host does not
// exist in this network's DNS counts as a no beside the others' and is listed
// in the error's Answers.
//
// # Errors
//
// Every error is an [*Error] of one class: [ErrInvalid], [ErrMailProvider],
// [ErrNotFound], [ErrNotEntra] or [ErrUnavailable], the last with the special
// cases [ErrThrottled] and [ErrCancelled]. Its [Reason] is finer than the
// class, and its Answers hold the answer of each host. A sign-in page of a train's Wi-Fi or
// a filter in between is [ReasonCaptivePortal] and never "not found".
//
// # Throttling
//
// Requests in flight are bounded per host. A "wait" (status 429, or the
// service's number 90055) is waited for as long as it asks, plus up to a tenth,
// and asked again; when most answers are "wait", the bound shrinks. A
// connection that broke and a passing fault are tried three times in all.
// Tenants are kept in memory as long as the service allows, a day at most.
//
// # Limits
//
// An external tenant that is asked by an initial domain, rather than by a link
// to ciamlogin.com, looks like an ordinary one. A tenant behind a host name of
// its own (custom URL domain) is not recognised by that name. A discovery document
// holds neither who is a guest there nor the organisation's name. The proxy settings of
// Windows and macOS are followed, and on other systems those of the environment.
//
// # Files
//
// The files text_* and query.go read text and make no request:
//
//	query.go             Query, Parse: one text
//	text_find.go         Find, Queries: pasted text
//	text_rows.go         text into rows; the rows read side by side
//	text_unwrap.go       lines that are one: quoted-printable, calendars, broken links; headers of mails
//	text_normalize.go    full width, blanks, hyphens
//	text_escapes.go      escapes of JSON, HTML and addresses
//	text_scan.go         a line into links and runs of letters
//	text_latin.go        addresses, IDs and domains in a run; text_idn.go where letters are not Latin
//	text_link.go         the tenant in a link; text_redirect.go links that carry another
//	text_idlabel.go      whose an ID is, by its label; text_columns.go by its column
//	text_words.go        words in the form of domains
//	text_hosts.go        the organisation of a host or an address; mail providers
//	text_list.go         lists and their headings; text_table.go the columns of tables
//	text_names.go        display names; text_cleanname.go what of a cell is one
//	text_domain.go, text_guid.go, text_suggest.go
//
// The files lookup_* and resolver.go ask: resolver.go and lookup.go, lookup_bulk.go
// for many, lookup_retry.go and lookup_limiter.go for patience, lookup_cache.go,
// lookup_http.go with lookup_proxy*.go for the connection, lookup_restricted.go for where
// it may go, lookup_document.go, lookup_neterror.go and lookup_result.go for what comes
// back.
//
// Both know the clouds by cloud.go, which is the program's one table of clouds and of
// the hosts in them, and Microsoft's hosts in pasted
// text by hosts.go. Their errors are those of errors.go. They give a Tenant of tenant.go, whose names can be checked by Valid.
package tenantlookup
