// Package sms holds what Microsoft publishes about text messages by country for
// customers of an external tenant: in which price tier a country is, and which
// country codes are switched off until the organisation opts in. It explains to
// a person why no message arrives, and nothing more: prices are the
// organisation's matter, and for guests of ordinary organisations these tables
// do not apply.
//
//	n, err := sms.Look("090-1234-5678", "JP")
//	n.Admin              // +81 9012345678, as an administrator types it
//	n.Country, n.HasTier // Japan, Mid Low
//	n.OptIn              // nil: text messages to +81 are not off by default
//
// # Sources
//
// Microsoft Learn, Multifactor authentication in external tenants (tiers,
// 2024-11-20) and Regional opt-in for MFA telephony verification (codes,
// 2026-04-17). Both are dated and change. The two lists spell
// countries differently and print some codes that numbering plans disagree with,
// so a number is matched by its digits and never by a name.
//
// Numbering plans are a part of the data of Google's libphonenumber, taken from
// github.com/nyaruka/phonenumbers. That module itself is for the tests alone, which
// compare Look with it: it reads all of its data whenever a program starts, whether a
// number is looked up or not. A newer version of it brings newer plans:
// go test ./accounts/recovery/sms -run TestPlans -update.
//
// # Files
//
//	number.go  a text -> a number and what is known about it
//	plan.go    numbering plans
//	table.go   Microsoft's two tables
package sms
