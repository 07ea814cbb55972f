//go:build !practicedoor

package practice

import "net/http"

// door is closed in the program that people get: what it would tell, cookies and
// addresses among it, every user of the computer could read.
func (*World) door(http.ResponseWriter, *http.Request, string) bool { return false }
