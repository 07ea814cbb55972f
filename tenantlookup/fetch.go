package tenantlookup

import (
	"bytes"
	"context"
	"errors"
	"io"
	"mime"
	"net/http"
	"net/url"
	"strconv"
	"strings"
	"time"
)

// maxBody bounds an answer in bytes; a discovery document has about 2,000.
const maxBody = 256 << 10

// maxFresh is the longest that an answer is kept, whatever the service allows.
const maxFresh = 24 * time.Hour

// fetch asks t once.
func (r *Resolver) fetch(ctx context.Context, t target) answer {
	attempt, cancel := context.WithTimeout(ctx, r.timeout)
	defer cancel()
	where := url.URL{Scheme: "https", Host: t.host, Path: "/" + t.tenant + "/v2.0/.well-known/openid-configuration"}
	req, err := http.NewRequestWithContext(attempt, http.MethodGet, where.String(), nil)
	if err != nil {
		return answer{target: t, class: ErrUnavailable, reason: ReasonNetwork, cause: err}
	}
	req.Header.Set("Accept", "application/json")
	res, err := r.client.Do(req)
	if err != nil {
		return broken(ctx, t, err)
	}
	defer res.Body.Close()
	body, err := io.ReadAll(io.LimitReader(res.Body, maxBody+1))
	if err != nil {
		return broken(ctx, t, err)
	}
	a := r.judge(t, res, body)
	a.target = t
	return a
}

// broken is the answer when there was none, or half of one. Its cause matches
// the end of ctx even where the transport worded that away.
func broken(ctx context.Context, t target, err error) answer {
	class, reason := faultOf(ctx, err)
	if end := ctx.Err(); end != nil && !errors.Is(err, end) {
		err = errors.Join(end, err)
	}
	return answer{target: t, class: class, reason: reason, cause: err, passing: reason == ReasonNetwork && worthRetrying(err)}
}

// judge turns a complete answer into a tenant or a reason.
func (r *Resolver) judge(t target, res *http.Response, body []byte) answer {
	wait := retryAfter(res.Header.Get("Retry-After"), r.now())
	said := notARefusal
	if res.StatusCode != http.StatusOK {
		said = readRefusal(body)
	}
	server := answer{class: ErrUnavailable, reason: ReasonServer, retryAfter: wait}
	switch {
	case res.StatusCode == http.StatusTooManyRequests || said == waitPlease:
		return answer{class: ErrThrottled, reason: ReasonThrottled, retryAfter: wait}
	case res.StatusCode == http.StatusNetworkAuthenticationRequired:
		return answer{class: ErrUnavailable, reason: ReasonCaptivePortal}
	case res.StatusCode == http.StatusProxyAuthRequired:
		return answer{class: ErrUnavailable, reason: ReasonProxy}
	case res.StatusCode >= 500, res.StatusCode == http.StatusRequestTimeout, said == tryAgain:
		server.passing = true
		return server
	case len(body) > maxBody:
		return answer{class: ErrNotEntra, reason: ReasonTooLarge}
	case said == noSuchTenant, t.optional && res.StatusCode >= 400:
		return answer{class: ErrNotFound, reason: ReasonUnknown}
	case said == otherFault:
		return server
	case isPage(res.Header.Get("Content-Type"), body):
		return answer{class: ErrNotEntra, reason: ReasonCaptivePortal}
	case res.StatusCode != http.StatusOK:
		return answer{class: ErrNotEntra, reason: ReasonNotJSON}
	}
	tenant, reason := readTenant(body, r.cloudOf)
	if reason == "" {
		if id, asked := parseGUID(t.tenant); asked && id != tenant.ID {
			reason = ReasonOtherTenant
		}
	}
	if reason != "" {
		return answer{class: ErrNotEntra, reason: reason}
	}
	return answer{tenant: tenant, freshFor: freshFor(res.Header.Get("Cache-Control"))}
}

// isPage reports whether a body is meant for a person.
func isPage(contentType string, body []byte) bool {
	media, _, _ := mime.ParseMediaType(contentType)
	return media == "text/html" || media == "application/xhtml+xml" || bytes.HasPrefix(bytes.TrimSpace(body), []byte("<"))
}

// retryAfter reads the header of RFC 9110, section 10.2.3: seconds or a date.
// 0 means that nothing usable was said.
func retryAfter(header string, now time.Time) time.Duration {
	header = strings.TrimSpace(header)
	if seconds, err := strconv.ParseUint(header, 10, 31); err == nil {
		return time.Duration(seconds) * time.Second
	}
	if at, err := http.ParseTime(header); err == nil {
		return max(0, at.Sub(now))
	}
	return 0
}

// freshFor reads how long an answer may be kept from Cache-Control (RFC 9111,
// section 5.2.2); without a word about it, a day.
func freshFor(header string) time.Duration {
	fresh := maxFresh
	for directive := range strings.SplitSeq(strings.ToLower(header), ",") {
		name, value, _ := strings.Cut(strings.TrimSpace(directive), "=")
		switch name {
		case "no-store", "no-cache":
			return 0
		case "max-age":
			if seconds, err := strconv.ParseUint(strings.Trim(value, `"`), 10, 31); err == nil {
				fresh = min(fresh, time.Duration(seconds)*time.Second)
			}
		}
	}
	return fresh
}
