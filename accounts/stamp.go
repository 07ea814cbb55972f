package accounts

import "time"

// The times that can be kept: from the first second of the Unix epoch (zero is
// "never") to the year 3000.
var (
	firstStamp = time.Unix(1, 0).UTC()
	lastStamp  = time.Date(3000, 1, 1, 0, 0, 0, 0, time.UTC)
)

// Stamp brings a time into the form in which all times of a move are kept: UTC,
// whole seconds, never zero. Two values of the same move are then equal with ==
// whether they were just made or read back from storage. A time outside 1970 to
// 3000, such as a zero one, becomes the nearest bound: a step ticked with a
// clock that is not set is still ticked.
func Stamp(at time.Time) time.Time {
	at = at.UTC().Truncate(time.Second)
	switch {
	case at.Before(firstStamp):
		return firstStamp
	case at.After(lastStamp):
		return lastStamp
	default:
		return at
	}
}

// after is the time of something new: later than what it replaces, also within a
// second or after the clock was set back, so that Merge sees which came last.
func after(at, before time.Time) time.Time {
	if at = Stamp(at); before.IsZero() || at.After(before) {
		return at
	}
	return before.Add(time.Second)
}

func later(a, b time.Time) time.Time {
	if a.After(b) {
		return a
	}
	return b
}

// lastMark is when the last step was reached; zero: none was.
func (p Progress) lastMark() time.Time {
	var last time.Time
	for _, m := range p.Marks {
		last = later(last, m.At)
	}
	return last
}
