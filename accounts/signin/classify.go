package signin

import (
	"context"
	"encoding/json"
	"errors"
	"io"
	"net"
	"net/http"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"

	msalerrors "github.com/AzureAD/microsoft-authentication-library-for-go/apps/errors"

	"norikae/accounts"
	"norikae/tenantlookup"
)

// answer is the error body of the sign-in service (RFC 6749 section 5.2 and
// Microsoft's additions). Its description is not read.
type answer struct {
	OAuth       string `json:"error"`
	Suberror    string `json:"suberror"`
	Codes       []int  `json:"error_codes"`
	Claims      string `json:"claims"`
	Correlation string `json:"correlation_id"`
}

// maxAnswer bounds how much of an error body is read.
const maxAnswer = 64 << 10

// classify turns any error of the library into an *Error and drops the library's own:
// their texts hold addresses, bodies and forms.
func classify(ctx context.Context, err error) *Error {
	var own *Error
	var call msalerrors.CallErr
	var malformed msalerrors.InvalidJsonErr
	var network *net.OpError
	switch {
	case errors.As(err, &own):
		return own
	case errors.Is(err, context.Canceled), errors.Is(ctx.Err(), context.Canceled):
		return newError(ErrCancelled)
	case errors.Is(ctx.Err(), context.DeadlineExceeded):
		return newError(ErrTimeout)
	case errors.As(err, &call) && call.Resp != nil:
		return classifyAnswer(call.Resp)
	case errors.As(err, &network) && network.Op == "listen":
		return newError(ErrPort)
	case tenantlookup.IsClockError(err):
		return newError(ErrClock)
	case errors.As(err, &malformed), isNetwork(err):
		return newError(ErrUnavailable)
	default:
		return classifyText(err.Error())
	}
}

func isNetwork(err error) bool {
	var network net.Error
	return errors.As(err, &network) || errors.Is(err, io.ErrUnexpectedEOF) || errors.Is(err, tenantlookup.ErrOtherHost)
}

// classifyAnswer reads an HTTP answer of the sign-in service.
func classifyAnswer(r *http.Response) *Error {
	var a answer
	var readable bool
	if r.Body != nil {
		b, err := io.ReadAll(io.LimitReader(r.Body, maxAnswer))
		readable = err == nil && json.Unmarshal(b, &a) == nil && a.OAuth != ""
	}
	e := &Error{Class: ErrUnavailable, RetryAfter: tenantlookup.RetryAfter(r.Header.Get("Retry-After"), time.Now())}
	if readable {
		e.OAuth, e.Suberror, e.Codes = accounts.CleanCode(a.OAuth), accounts.CleanCode(a.Suberror), a.Codes[:min(len(a.Codes), 8)]
		e.Claims, e.Correlation = a.Claims, accounts.CleanCode(a.Correlation)
		e.Class = classOf(*e)
	}
	if r.StatusCode == http.StatusTooManyRequests {
		e.Class = ErrThrottled
	}
	return e
}

// classOf chooses the class: by number where one says more, else by suberror and
// error.
func classOf(e Error) error {
	for _, row := range numbersByClass() {
		for _, c := range e.Codes {
			if slices.Contains(row.codes, c) {
				return row.class
			}
		}
	}
	switch e.Suberror {
	case "consent_required":
		return ErrConsent
	case "basic_action", "additional_action", "bad_token", "token_expired", "user_password_expired":
		return ErrInteraction
	}
	switch e.OAuth {
	case "interaction_required", "login_required", "invalid_grant":
		return ErrInteraction
	case "consent_required":
		return ErrConsent
	case "access_denied", "authorization_declined":
		return ErrDeclined
	case "expired_token", "code_expired":
		return ErrExpired
	case "unauthorized_client", "invalid_client":
		return ErrRegistration
	case "temporarily_unavailable", "server_error":
		return ErrUnavailable
	default:
		return ErrRefused
	}
}

// classNumbers is a class and the error numbers that belong to it.
type classNumbers struct {
	class error
	codes []int
}

// numbersByClass is the table of AADSTS numbers. Microsoft Learn, "Microsoft Entra
// authentication and authorization error codes", says that they may change: they
// only make the words of a screen more exact.
func numbersByClass() []classNumbers {
	return []classNumbers{
		{ErrThrottled, []int{90055, 50196}},
		{ErrConsent, []int{65001, 90094, 90095, 90008, 900941, 900981}},
		{ErrDeclined, []int{65004}},
		{ErrNotGuest, []int{50020, 50034, 90072, 51004, 500213, 500212}},
		{ErrPolicy, []int{53000, 53001, 53003, 53004, 53010, 53011, 530031, 530032, 500211, 500021, 500022, 50105, 50097, 501491}},
		{ErrRegistration, []int{700016, 65002, 50011, 7000218, 7000112, 500113, 650051, 650052, 650057, 65005, 700038}},
		{ErrInteraction, []int{50076, 50078, 50079, 50072, 50074, 50058, 50133, 50173, 70043, 70044, 700082, 700084, 50089}},
		{ErrExpired, []int{70019, 70020}},
	}
}

// The texts of the library's errors when its listener got another request than the
// answer. The library has no type for these errors; a test pins the texts.
func strayTexts() []string {
	return []string{
		"response was received via a GET operation", "server didn't send OAuth state",
		"mismatched OAuth state", "authorization code missing in response", "failed to parse form data",
	}
}

// numberForm is how Microsoft's description of a refusal begins.
var numberForm = regexp.MustCompile(`^AADSTS(\d{5,7}):`)

// classifyText reads an error that has only a text: what the browser handed over, or
// the library's own complaint. The library takes an error from its port before it
// compares the state (MSAL for Go 1.10.1, apps/internal/local/server.go), so
// the sender is unknown.
func classifyText(text string) *Error {
	e := readText(text)
	e.Unproven = true
	return e
}

func readText(text string) *Error {
	for _, s := range strayTexts() {
		if strings.HasPrefix(text, s) {
			return newError(ErrStray)
		}
	}
	if m := numberForm.FindStringSubmatch(text); m != nil {
		code, _ := strconv.Atoi(m[1]) // at most seven digits
		e := &Error{Class: ErrRefused, Codes: []int{code}}
		e.Class = classOf(*e)
		return e
	}
	if strings.HasPrefix(text, "no token found") {
		return newError(ErrNotSignedIn)
	}
	return newError(ErrRefused)
}
