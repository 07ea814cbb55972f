package browser

import (
	"errors"
	"fmt"
	"net/netip"
	"net/url"
	"regexp"
	"slices"
	"strings"

	"norikae/tenantlookup"
)

// maxLink bounds a link in bytes: far above any sign-in link, far below what
// the command line of any system takes.
const maxLink = 16 << 10

// ErrLink is every refusal of a link; the errors below wrap it and say why.
var ErrLink = errors.New("browser: link refused")

// Why a link was refused, matched with errors.Is.
var (
	ErrLinkMalformed = fmt.Errorf("%w: not a link", ErrLink)
	ErrLinkControl   = fmt.Errorf("%w: holds a control character", ErrLink)
	ErrLinkTooLong   = fmt.Errorf("%w: too long", ErrLink)
	ErrLinkScheme    = fmt.Errorf("%w: not https", ErrLink)
	ErrLinkUserInfo  = fmt.Errorf("%w: holds a user name", ErrLink)
	ErrLinkPort      = fmt.Errorf("%w: names a port", ErrLink)
	ErrLinkHost      = fmt.Errorf("%w: not a known Microsoft host", ErrLink)
)

// CheckLink returns nil if link may be opened in session s: https to a known Microsoft
// host, without user name, port or control character, and made only of the characters
// RFC 3986 allows, so that it is one argument to every program on every system. A
// session with Practice may also open http://<Practice>, exactly that address and port.
// Otherwise it returns one of the errors above, with the host. No error has the whole
// link, which may hold an address.
func CheckLink(link string, s Session) error {
	switch {
	case len(link) > maxLink:
		return ErrLinkTooLong
	case linkControl.MatchString(link):
		return ErrLinkControl
	case !linkForm.MatchString(link):
		return ErrLinkMalformed
	}
	u, err := url.Parse(link)
	if err == nil && u.Host == "" && u.Scheme != "" && u.Scheme != "https" {
		return ErrLinkScheme
	}
	if err != nil || u.Host == "" {
		return ErrLinkMalformed
	}
	host := u.Hostname()
	switch {
	case u.User != nil:
		err = ErrLinkUserInfo
	case isPractice(u, s.Practice):
		return nil
	case !strings.HasPrefix(link, "https://"):
		err = ErrLinkScheme
	case !isPage(strings.ToLower(host)):
		err = ErrLinkHost
	case u.Host != host:
		err = ErrLinkPort
	default:
		return nil
	}
	return fmt.Errorf("%w (%q)", err, host)
}

// What the bytes of a link are: those of RFC 3986, without control characters, of which
// the encoded ones are refused as well: no link of this app has a use for them.
var (
	linkForm    = regexp.MustCompile(`^(?:[\w.~:/?#\[\]@!$&'()*+,;=-]|%[[:xdigit:]]{2})*$`)
	linkControl = regexp.MustCompile(`[\x00-\x1f\x7f]|%(?:[01][[:xdigit:]]|7[Ff])`)
)

// isPage reports whether this app opens links to host: those of the table of clouds
// (tenantlookup.PageHosts) and no other, Microsoft's or not.
func isPage(host string) bool { return slices.Contains(tenantlookup.PageHosts(), host) }

// isPractice reports whether u is a page of the practice server at address,
// which must be 127.0.0.1 and a port.
func isPractice(u *url.URL, address string) bool {
	ap, err := netip.ParseAddrPort(address)
	return err == nil && ap.Addr() == netip.AddrFrom4([4]byte{127, 0, 0, 1}) && ap.Port() != 0 && ap.String() == address &&
		u.Scheme == "http" && u.Host == address
}
