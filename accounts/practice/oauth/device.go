package oauth

import (
	"crypto/rand"
	"net/http"
	"net/url"
	"strings"
	"time"

	"norikae/accounts/practice/hosts"
	"norikae/accounts/practice/visit"
)

// deviceLife is how long a device code can be entered.
const deviceLife = 15 * time.Minute

// device is one sign-in by device code (RFC 8628).
type device struct {
	Grant
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
func (x signIn) deviceCode(authority string) {
	asked, ok := parseScope(x.R.PostFormValue("scope"))
	switch {
	case x.R.Method != http.MethodPost || x.R.PostFormValue("client_id") == "":
		x.Refuse(x.Fail("invalid_request", 900144, "The request body must contain the parameter 'client_id'."))
		return
	case !ok:
		x.Refuse(x.Fail("invalid_resource", 500011, "The resource principal named in 'scope' was not found."))
		return
	}
	login := hosts.CloudOf(x.Host).Login
	d := device{authority: authority, userCode: rand.Text()[:9], Grant: Grant{
		Login: login, client: x.R.PostFormValue("client_id"), scope: x.R.PostFormValue("scope"), wish: asked,
		expires: time.Now().Add(deviceLife),
	}}
	secret := "practice-device-" + rand.Text()
	x.grants.putDevice(secret, d)
	page := "https://" + login + "/common/oauth2/deviceauth"
	visit.WriteJSON(x.RW, http.StatusOK, map[string]any{
		"user_code": d.userCode, "device_code": secret, "verification_uri": page,
		"expires_in": int(deviceLife / time.Second), "interval": 5,
		"message": "To sign in, open the page " + page + " and enter the code " + d.userCode + " to authenticate.",
	})
}

// redeemDevice answers a client that waits for its code to be entered.
func (x signIn) redeemDevice() {
	secret := x.R.PostFormValue("device_code")
	d, ok := x.grants.device(secret)
	switch {
	case !ok || d.client != x.R.PostFormValue("client_id"):
		x.Refuse(x.Fail("bad_verification_code", 7000014, "The device code is not known."))
	case time.Now().After(d.expires):
		x.Refuse(x.Fail("expired_token", 70019, "The device code has expired."))
	case d.state == refused:
		x.grants.dropDevice(secret)
		x.Refuse(x.Fail("authorization_declined", 65004, "The person has declined."))
	case d.state == approved:
		x.grants.dropDevice(secret)
		x.issue(d.Grant)
	default:
		x.Refuse(x.Fail("authorization_pending", 70016, "The person has not entered the code yet."))
	}
}

// devicePage is where the person enters the code.
func (x signIn) devicePage() {
	code := strings.ToUpper(strings.TrimSpace(x.URL.Query().Get("code")))
	if x.R.PostFormValue("do") == "code" {
		q := url.Values{"code": {x.R.PostFormValue("code")}}
		http.Redirect(x.RW, x.R, x.Link(x.Host, x.URL.Path+"?"+q.Encode()), http.StatusSeeOther)
		return
	}
	secret, d, ok := x.grants.deviceOf(code)
	if !ok {
		x.EnterCode()
		return
	}
	if !x.Chosen("device "+code, true) {
		return
	}
	x.approveDevice(secret, d)
}

// approveDevice leads the person behind a right code to the end.
func (x signIn) approveDevice(secret string, d device) {
	d.Account = x.Visitor().Account
	tenant, o, fail := x.tenantFor(d.authority, d.Account)
	if fail != nil {
		x.Trouble(nil, fail)
		return
	}
	if o != nil && !x.Confirm(d.Account, *o) {
		return
	}
	d.Tenant = tenant
	if fail := x.policy(d.Grant, o, false); fail != nil {
		x.Trouble(o, fail)
		return
	}
	agreed, declined := x.consent(o, d.Grant)
	switch {
	case declined:
		d.state = refused
	case agreed:
		d.state = approved
		x.grants.sit(d.Account, tenant)
	default:
		return
	}
	x.grants.putDevice(secret, d)
	x.CodeDone()
}

func (s *Grants) putDevice(secret string, d device) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.devices[secret] = d
}

func (s *Grants) device(secret string) (device, bool) {
	s.mu.Lock()
	defer s.mu.Unlock()
	d, ok := s.devices[secret]
	return d, ok
}

func (s *Grants) dropDevice(secret string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	delete(s.devices, secret)
}

// deviceOf finds the sign-in that waits for a user code.
func (s *Grants) deviceOf(userCode string) (string, device, bool) {
	s.mu.Lock()
	defer s.mu.Unlock()
	for secret, d := range s.devices {
		if d.userCode == userCode && d.state == pending && time.Now().Before(d.expires) {
			return secret, d, true
		}
	}
	return "", device{}, false
}
