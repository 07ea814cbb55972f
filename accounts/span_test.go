package accounts_test

import (
	"testing"

	"norikae/accounts"
)

func TestSpan(t *testing.T) {
	var m accounts.Move
	if from, to := m.Span(); !from.IsZero() || !to.IsZero() {
		t.Errorf("nothing was done from %v to %v", from, to)
	}
	m = m.With(row("a", 1).Tick(accounts.Open, at(3)), row("b", 2).Tick(accounts.Remove, at(5)), rowOf(personal, "a", 1).Set(accounts.Left, 0, at(4)))
	if from, to := m.Span(); !from.Equal(at(3)) || !to.Equal(at(5)) {
		t.Errorf("from %v to %v", from, to)
	}
	m.Started = at(1)
	if from, _ := m.Span(); !from.Equal(at(1)) {
		t.Errorf("began %v", from)
	}
	if n := m.Organisations(); n != 2 {
		t.Errorf("%d organisations, one of them is there twice", n)
	}
}
