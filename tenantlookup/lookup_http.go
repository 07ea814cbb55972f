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
		return noAnswer(ctx, t, err)
	}
	defer res.Body.Close()
	body, err := io.ReadAll(res.Body)
	if err != nil {
		return noAnswer(ctx, t, err)
	}
	a := r.evaluate(t, res, body)
	a.target = t
	return a
}

// noAnswer stands for an answer that did not come, or not whole. Its cause matches the
// error of ctx even where the transport has hidden that in a text.
func noAnswer(ctx context.Context, t target, err error) answer {
	reason, class := netError(ctx, err)
	if request, ok := errors.AsType[*url.Error](err); ok {
		err = request.Err // without the address: the answer may be returned for other texts too
	}
	if end := ctx.Err(); end != nil && !errors.Is(err, end) {
		err = errors.Join(end, err)
	}
	return answer{target: t, class: class, reason: reason, cause: err, transient: reason == ReasonNetwork && worthRetrying(err)}
}

// evaluate turns a complete answer into a tenant or a reason.
func (r *Resolver) evaluate(t target, res *http.Response, body []byte) answer {
	if res.StatusCode != http.StatusOK {
		if a := evaluateError(t, res.StatusCode, body); a.class != nil {
			a.retryAfter = RetryAfter(res.Header.Get("Retry-After"), r.now())
			return a
		}
	}
	switch {
	case len(body) > maxBody:
		return answer{class: ErrNotEntra, reason: ReasonTooLarge}
	case isPage(res.Header.Get("Content-Type"), body):
		return answer{class: ErrNotEntra, reason: ReasonCaptivePortal}
	case res.StatusCode != http.StatusOK:
		return answer{class: ErrNotEntra, reason: ReasonNotJSON}
	}
	tenant, reason := readTenant(body, r.cloudOf)
	if reason == "" {
		if id, asked := ParseID(t.tenant); asked && id != tenant.ID {
			reason = ReasonOtherTenant
		}
	}
	if reason != "" {
		return answer{class: ErrNotEntra, reason: reason}
	}
	return answer{tenant: tenant, freshFor: freshFor(res.Header.Get("Cache-Control"))}
}

// evaluateError reads an answer whose status is not 200. It returns the zero answer
// for a body that does not come from the sign-in service.
func evaluateError(t target, status int, body []byte) answer {
	v := readErrorBody(body)
	switch {
	case status == http.StatusTooManyRequests || v == verdictThrottled:
		return answer{class: ErrThrottled, reason: ReasonThrottled}
	case status == http.StatusNetworkAuthenticationRequired:
		return answer{class: ErrUnavailable, reason: ReasonCaptivePortal}
	case status == http.StatusProxyAuthRequired:
		return answer{class: ErrUnavailable, reason: ReasonProxy}
	case status >= 500, status == http.StatusRequestTimeout, v == verdictTransient:
		return answer{class: ErrUnavailable, reason: ReasonServer, transient: true}
	case v == verdictNoTenant, t.optional && status >= 400:
		return answer{class: ErrNotFound, reason: ReasonUnknown}
	case v == verdictOther:
		return answer{class: ErrUnavailable, reason: ReasonServer}
	}
	return answer{}
}

// isPage reports whether a body is meant for a person.
func isPage(contentType string, body []byte) bool {
	media, _, _ := mime.ParseMediaType(contentType)
	return media == "text/html" || media == "application/xhtml+xml" || bytes.HasPrefix(bytes.TrimSpace(body), []byte("<"))
}

// RetryAfter reads the header Retry-After (RFC 9110, section 10.2.3): seconds, or a
// date of which it returns how far it lies after now. It returns 0 when the header
// holds neither, or a date that has passed, and an hour at most.
func RetryAfter(header string, now time.Time) time.Duration {
	header = strings.TrimSpace(header)
	if seconds, err := strconv.ParseUint(header, 10, 31); err == nil {
		return min(time.Duration(seconds)*time.Second, time.Hour)
	}
	if at, err := http.ParseTime(header); err == nil {
		return min(max(0, at.Sub(now)), time.Hour)
	}
	return 0
}

// freshFor reads how long an answer may be kept from Cache-Control (RFC 9111,
// section 5.2.2); where the header names no time, a day.
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
