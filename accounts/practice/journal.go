package practice

import (
	"slices"
	"sync"
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

// journal remembers requests, oldest first.
type journal struct {
	mu   sync.Mutex
	list []Request
}

func (j *journal) add(r Request) {
	j.mu.Lock()
	defer j.mu.Unlock()
	if len(j.list) >= keep {
		// A quarter at a time, so that a long session does not copy each time.
		j.list = slices.Clone(j.list[keep/4:])
	}
	j.list = append(j.list, r)
}

func (j *journal) all() []Request {
	j.mu.Lock()
	defer j.mu.Unlock()
	return slices.Clone(j.list)
}

// Requests returns everything that was asked so far, in the order of arrival.
// Bodies and headers are not kept.
func (w *World) Requests() []Request { return w.journal.all() }
