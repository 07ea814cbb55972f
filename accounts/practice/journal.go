package practice

import (
	"slices"
	"time"
)

// keep is how many requests a World remembers; older ones are forgotten.
const keep = 20_000

// Request is one request that reached the World.
type Request struct {
	Time   time.Time `json:"time"`
	Via    string    `json:"via"` // "https" or "http" (a plain page)
	Method string    `json:"method"`
	// Host is the Microsoft host that was asked, without a port.
	Host string `json:"host"`
	// Path is path and query byte for byte as they arrived, without the host that
	// a plain page carries in front.
	Path string `json:"path"`
	// Cookie is the practice cookie that came with the request; empty on a first
	// visit. Two sessions that share no cookies never show the same one.
	Cookie string `json:"cookie,omitempty"`
	// Given is the cookie that the answer set; empty when Cookie was known.
	Given string `json:"given,omitempty"`
}

// note remembers a request.
func (w *World) note(r Request) {
	w.mu.Lock()
	defer w.mu.Unlock()
	if len(w.requests) >= keep {
		// A quarter at a time, so that a long session does not copy each time.
		w.requests = slices.Clone(w.requests[keep/4:])
	}
	w.requests = append(w.requests, r)
}

// Requests returns everything that was asked so far, in the order of arrival.
// Bodies and headers are not kept.
func (w *World) Requests() []Request {
	w.mu.Lock()
	defer w.mu.Unlock()
	return slices.Clone(w.requests)
}
