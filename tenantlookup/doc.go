// Package tenantlookup finds the Microsoft Entra tenant behind any text a
// person has at hand: a domain, a mail address, a tenant ID, a link.
package tenantlookup
