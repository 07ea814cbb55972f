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
