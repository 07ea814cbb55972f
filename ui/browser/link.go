package browser

import (
	"errors"
	"fmt"
	"net/netip"
	"net/url"
	"strings"
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

// LinkError is the refusal of one link. It never carries the whole link, which
// may hold an address.
type LinkError struct {
	Host string // the host of the link as far as it could be read
	Err  error  // one of the ErrLink errors
}

// Error names the reason and the host.
func (e *LinkError) Error() string {
	if e.Host == "" {
		return e.Err.Error()
	}
	return fmt.Sprintf("%v (%q)", e.Err, e.Host)
}

// Unwrap returns the reason.
func (e *LinkError) Unwrap() error { return e.Err }

// CheckLink returns nil if link may be opened in session s: https to a known Microsoft
// host, without user name, port or control character, and made only of the characters
// RFC 3986 allows, so that it is one argument to every program on every system. A
// session with Practice may also open http://<Practice>, exactly that address and port.
// Otherwise the error is a *LinkError.
func CheckLink(link string, s Session) error {
	if err := checkBytes(link); err != nil {
		return &LinkError{Err: err}
	}
	u, err := url.Parse(link)
	if err != nil || u.Opaque != "" || u.Host == "" {
		if err == nil && u.Scheme != "" && u.Scheme != "https" {
			return &LinkError{Err: ErrLinkScheme}
		}
		return &LinkError{Err: ErrLinkMalformed}
	}
	host := u.Hostname()
	switch {
	case u.User != nil:
		return &LinkError{Host: host, Err: ErrLinkUserInfo}
	case isPractice(u, s.Practice):
		return nil
	case !strings.HasPrefix(link, "https://"):
		return &LinkError{Host: host, Err: ErrLinkScheme}
	case !isPage(strings.ToLower(host)):
		return &LinkError{Host: host, Err: ErrLinkHost}
	case u.Host != host:
		return &LinkError{Host: host, Err: ErrLinkPort}
	}
	return nil
}

// checkBytes looks at a link as a line of bytes. Encoded control characters
// are refused as well: no link of this app has a use for them.
func checkBytes(link string) error {
	if len(link) > maxLink {
		return ErrLinkTooLong
	}
	const allowed = "-._~:/?#[]@!$&'()*+,;=" // unreserved and reserved marks of RFC 3986
	for i := 0; i < len(link); i++ {
		c := link[i]
		switch {
		case c < 0x20 || c == 0x7f:
			return ErrLinkControl
		case 'a' <= c && c <= 'z', 'A' <= c && c <= 'Z', '0' <= c && c <= '9', strings.IndexByte(allowed, c) >= 0:
		case c == '%':
			if i+2 >= len(link) {
				return ErrLinkMalformed
			}
			hi, lo := unhex(link[i+1]), unhex(link[i+2])
			if hi < 0 || lo < 0 {
				return ErrLinkMalformed
			}
			if d := hi<<4 | lo; d < 0x20 || d == 0x7f {
				return ErrLinkControl
			}
		default:
			return ErrLinkMalformed
		}
	}
	return nil
}

// unhex returns the value of a hexadecimal digit, or -1.
func unhex(c byte) int {
	switch {
	case '0' <= c && c <= '9':
		return int(c - '0')
	case 'a' <= c && c <= 'f':
		return int(c-'a') + 10
	case 'A' <= c && c <= 'F':
		return int(c-'A') + 10
	}
	return -1
}

// isPractice reports whether u is a page of the practice server at address,
// which must be 127.0.0.1 and a port.
func isPractice(u *url.URL, address string) bool {
	if address == "" || u.Scheme != "http" || u.Host != address {
		return false
	}
	ap, err := netip.ParseAddrPort(address)
	return err == nil && ap.Addr() == netip.AddrFrom4([4]byte{127, 0, 0, 1}) && ap.Port() != 0 && ap.String() == address
}
