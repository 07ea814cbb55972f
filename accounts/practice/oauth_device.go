package practice

import (
	"crypto/rand"
	"net/http"
	"net/url"
	"strings"
	"time"
)

// deviceLife is how long a device code can be entered.
const deviceLife = 15 * time.Minute

// device is one sign-in by device code (RFC 8628).
type device struct {
	grant
	authority string
	userCode  string
	state     deviceState
}

type deviceState int

const (
	pending deviceState = iota
	approved
	refused
)

// deviceCode plays the device authorization endpoint.
func (x *request) deviceCode(authority string) {
	asked, ok := parseScope(x.r.PostFormValue("scope"))
	switch {
	case x.r.Method != http.MethodPost || x.r.PostFormValue("client_id") == "":
		x.refuse(x.fail("invalid_request", 900144, "The request body must contain the parameter 'client_id'."))
		return
	case !ok:
		x.refuse(x.fail("invalid_resource", 500011, "The resource principal named in 'scope' was not found."))
		return
	}
	login := cloudOf(x.host).login
	d := device{authority: authority, userCode: rand.Text()[:9], grant: grant{
		login: login, client: x.r.PostFormValue("client_id"), scope: x.r.PostFormValue("scope"), wish: asked,
		expires: time.Now().Add(deviceLife),
	}}
	secret := "practice-device-" + rand.Text()
	x.grants.putDevice(secret, d)
	page := "https://" + login + "/common/oauth2/deviceauth"
	writeJSON(x.rw, http.StatusOK, map[string]any{
		"user_code": d.userCode, "device_code": secret, "verification_uri": page,
		"expires_in": int(deviceLife / time.Second), "interval": 5,
		"message": "To sign in, open the page " + page + " and enter the code " + d.userCode + " to authenticate.",
	})
}

// redeemDevice answers a client that waits for its code to be entered.
func (x *request) redeemDevice() {
	secret := x.r.PostFormValue("device_code")
	d, ok := x.grants.device(secret)
	switch {
	case !ok || d.client != x.r.PostFormValue("client_id"):
		x.refuse(x.fail("bad_verification_code", 7000014, "The device code is not known."))
	case time.Now().After(d.expires):
		x.refuse(x.fail("expired_token", 70019, "The device code has expired."))
	case d.state == refused:
		x.grants.dropDevice(secret)
		x.refuse(x.fail("authorization_declined", 65004, "The person has declined."))
	case d.state == approved:
		x.grants.dropDevice(secret)
		x.issue(d.grant)
	default:
		x.refuse(x.fail("authorization_pending", 70016, "The person has not entered the code yet."))
	}
}

// devicePage is where the person enters the code.
func (x *request) devicePage() {
	code := strings.ToUpper(strings.TrimSpace(x.url.Query().Get("code")))
	if x.r.Method == http.MethodPost && x.r.PostFormValue("do") == "code" {
		q := url.Values{"code": {x.r.PostFormValue("code")}}
		http.Redirect(x.rw, x.r, x.link(x.host, x.url.Path+"?"+q.Encode()), http.StatusSeeOther)
		return
	}
	secret, d, ok := x.grants.deviceOf(code)
	if !ok {
		x.show(http.StatusOK, "device", x.page(func(t words) string { return t.EnterCode }))
		return
	}
	if !x.chosen("device "+code, true) {
		return
	}
	x.approveDevice(secret, d)
}

// approveDevice leads the person behind a right code to the end.
func (x *request) approveDevice(secret string, d device) {
	d.account = x.sessions.get(x.session).account
	tenant, o, fail := x.tenantFor(d.authority, d.account)
	if fail != nil {
		x.trouble(nil, *fail)
		return
	}
	if o != nil && x.sessions.get(x.session).confirmed[tenant] == "" && !x.confirm(d.account, *o) {
		return
	}
	d.tenant = tenant
	if fail := x.policy(d.grant, o, false); fail != nil {
		x.trouble(o, *fail)
		return
	}
	agreed, declined := x.consent(o, d.grant)
	switch {
	case declined:
		d.state = refused
	case agreed:
		d.state = approved
		x.grants.signedIn(d.account, tenant)
	default:
		return
	}
	x.grants.putDevice(secret, d)
	s := x.page(func(t words) string { return t.SignIn })
	s.Text = s.T.CodeDone
	x.show(http.StatusOK, "text", s)
}

func (s *grants) putDevice(secret string, d device) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.devices == nil {
		s.devices = map[string]device{}
	}
	s.devices[secret] = d
}

func (s *grants) device(secret string) (device, bool) {
	s.mu.Lock()
	defer s.mu.Unlock()
	d, ok := s.devices[secret]
	return d, ok
}

func (s *grants) dropDevice(secret string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	delete(s.devices, secret)
}

// deviceOf finds the sign-in that waits for a user code.
func (s *grants) deviceOf(userCode string) (string, device, bool) {
	s.mu.Lock()
	defer s.mu.Unlock()
	for secret, d := range s.devices {
		if d.userCode == userCode && d.state == pending && time.Now().Before(d.expires) {
			return secret, d, true
		}
	}
	return "", device{}, false
}
