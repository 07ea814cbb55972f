//go:build !practicedoor

package practice_test

import (
	"net/http"
	"testing"
)

// TestNoDoorForTests: the program that people get gives its requests to nobody.
func TestNoDoorForTests(t *testing.T) {
	w := start(t)
	visit(t, w, info+"tsubame-trading.example")
	if resp, b := get(t, http.DefaultClient, "http://"+w.Host()+"/practice/requests"); resp.StatusCode != http.StatusNotFound {
		t.Errorf("%s: %s", resp.Status, b)
	}
}
