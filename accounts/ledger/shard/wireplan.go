package shard

import (
	"fmt"
	"maps"
	"slices"
	"time"

	"norikae/accounts"
)

// wirePlan is what is moving, or was moved, as it stands in a record.
type wirePlan struct {
	Old     []string `json:"o,omitempty"`
	New     string   `json:"n,omitempty"`
	Have    int      `json:"h,omitempty"`
	By      string   `json:"b,omitempty"` // a day, wherever the person is: 2026-11-30
	Started int64    `json:"s,omitempty"` // seconds since 1970
	Ended   int64    `json:"z,omitempty"`
	Counts  [][2]int `json:"c,omitempty"` // outcome, memberships

	Called *[3][]string `json:"l,omitempty"` // names in Microsoft's lists: old, new, other
	Checks int          `json:"k,omitempty"` // last looks, a bit each
}

func planToWire(p Plan) *wirePlan {
	w := &wirePlan{
		Old: p.Old, New: p.New, Have: int(p.OldPhone), By: FormatDay(p.By), Started: seconds(p.Started),
		Checks: int(p.Checks),
	}
	if c := p.Names; !c.Equal(accounts.DeviceNames{}) {
		w.Called = &[3][]string{c.Old, c.New, c.Other}
	}
	return w
}

func summaryToWire(s accounts.Summary) *wirePlan {
	w := planToWire(Plan{s.Device, s.Started})
	w.Ended = seconds(s.Ended)
	for _, o := range slices.Sorted(maps.Keys(s.Counts)) {
		w.Counts = append(w.Counts, [2]int{int(o), s.Counts[o]})
	}
	return w
}

func (w *wirePlan) plan() (Plan, error) {
	if w == nil {
		return Plan{}, fmt.Errorf("no plan")
	}
	if w.Have < 0 || w.Have > int(accounts.OldPhoneGone) {
		return Plan{}, fmt.Errorf("answer %d about the old phone", w.Have)
	}
	by, err := ParseDay(w.By)
	if err != nil {
		return Plan{}, err
	}
	d := accounts.Device{Old: w.Old, New: w.New, OldPhone: accounts.OldPhone(w.Have), By: by, Checks: accounts.Checks(w.Checks) & accounts.AllTicked}
	if c := w.Called; c != nil {
		d.Names = accounts.DeviceNames{Old: c[0], New: c[1], Other: c[2]}
	}
	return Plan{d, moment(w.Started)}, nil
}

func (w *wirePlan) summary() (accounts.Summary, error) {
	p, err := w.plan()
	if err != nil {
		return accounts.Summary{}, err
	}
	s := accounts.Summary{
		Device: p.Device, Started: p.Started, Ended: moment(w.Ended), Counts: map[accounts.Outcome]int{},
	}
	for _, c := range w.Counts {
		if c[0] < 0 || c[0] > int(accounts.Skipped) || c[1] < 0 {
			return accounts.Summary{}, fmt.Errorf("count %v", c)
		}
		s.Counts[accounts.Outcome(c[0])] = c[1]
	}
	return s, nil
}

// FormatDay keeps the calendar day of a date, not its moment: the last day stays
// the last day when the person flies to another zone.
func FormatDay(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return t.Format(time.DateOnly)
}

// ParseDay is local midnight of a calendar day.
func ParseDay(s string) (time.Time, error) {
	if s == "" {
		return time.Time{}, nil
	}
	return time.ParseInLocation(time.DateOnly, s, time.Local)
}
