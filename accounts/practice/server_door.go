//go:build !practicedoor

package practice

import "net/http"

// door answers nothing in the program that people get: every user of the computer could
// read the requests, with the addresses in them.
func (*World) door(http.ResponseWriter, *http.Request, string) bool { return false }
