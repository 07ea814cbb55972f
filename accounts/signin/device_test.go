package signin_test

import (
	"context"
	"testing"

	"norikae/accounts"
	"norikae/accounts/practice/practicetest"
	"norikae/accounts/signin"
)

func TestSignInByCode(t *testing.T) {
	w := world(t)
	s := session(t, w, signin.Options{})
	a := account(accounts.Work)
	ctx := soon(t)
	entered := make(chan error, 1)
	i, err := s.Code(ctx, signin.Request{Account: a, Cloud: public(), Scope: userScope}, func(c signin.Card) {
		go func() {
			v := practicetest.NewVisitor(w)
			defer v.Close()
			entered <- v.EnterCode(ctx, c.Page, c.UserCode, a)
		}()
	})
	if err != nil || !i.Expected {
		t.Fatalf("got %+v, %v (entered: %v)", i, err, <-entered)
	}
	if _, err := s.For(a).Token(ctx, public(), "", userScope, ""); err != nil {
		t.Error(err)
	}
}

func TestSignInByCodeIsCancelled(t *testing.T) {
	w := world(t)
	s := session(t, w, signin.Options{})
	ctx, cancel := context.WithCancel(t.Context())
	_, err := s.Code(ctx, signin.Request{Account: account(accounts.Work), Cloud: public(), Scope: userScope}, func(signin.Card) { cancel() })
	wants(t, err, signin.ErrCancelled)
}
