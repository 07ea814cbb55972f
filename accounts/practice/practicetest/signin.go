package practicetest

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"norikae/accounts"
)

// Buttons of the sign-in pages, in English.
const (
	approve  = "Approve on "
	accept   = "Accept"
	handOver = "Return to Norikae"
)

// ErrTrouble says that a sign-in ended at an error page; the text is on it.
var ErrTrouble = errors.New("practicetest: the sign-in page shows an error")

// SignIn does what a person does at the address that an app wants opened to sign
// in (an OAuth authorization request): choose a, approve on the first phone
// offered, accept, and let the page hand the answer over to the app. An error
// page of the sign-in gives [ErrTrouble]; one that offers to return to the app is
// handed over like an answer.
func (v *Visitor) SignIn(ctx context.Context, address string, a accounts.Account) error {
	if err := v.enter(ctx, address, a); err != nil {
		return err
	}
	if err := v.Press(ctx, handOver); err != nil {
		return v.trouble(err)
	}
	return nil
}

// EnterCode does what a person does with a device code: open the page, enter the
// code, choose a, approve and accept.
func (v *Visitor) EnterCode(ctx context.Context, page, code string, a accounts.Account) error {
	if err := v.Open(ctx, page); err != nil {
		return err
	}
	v.Fill("code", code)
	if err := v.Press(ctx, "Next"); err != nil {
		return err
	}
	if err := v.enter(ctx, v.At(), a); err != nil {
		return err
	}
	if !strings.Contains(v.Text(), "You can close this page") {
		return v.trouble(fmt.Errorf("%w: the end of the device sign-in", ErrNoButton))
	}
	return nil
}

// enter goes through the questions of a sign-in as far as they are asked.
func (v *Visitor) enter(ctx context.Context, address string, a accounts.Account) error {
	v.Reads("en")
	if err := v.Open(ctx, address); err != nil {
		return err
	}
	for _, button := range []string{a.Address, approve, accept} {
		if err := v.Press(ctx, button); err != nil && !errors.Is(err, ErrNoButton) {
			return err
		}
	}
	return nil
}

// trouble explains why a sign-in did not reach its end.
func (v *Visitor) trouble(err error) error {
	if strings.Contains(v.Text(), "AADSTS") {
		return fmt.Errorf("%w at %s", ErrTrouble, v.at.Path)
	}
	return err
}
