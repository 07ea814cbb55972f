package accounts

import "time"

// Done reports whether step s was reached.
func (p Progress) Done(s Step) bool { return s.valid() && !p.Marks[s].At.IsZero() }

// valid reports whether s is one of the four steps.
func (s Step) valid() bool { return s >= Open && s <= Remove }

// Reached counts the steps reached.
func (p Progress) Reached() int {
	n := 0
	for _, s := range Steps {
		if p.Done(s) {
			n++
		}
	}
	return n
}

// Next returns the first step not reached; ok is false when all are.
func (p Progress) Next() (s Step, ok bool) {
	for _, s := range Steps {
		if !p.Done(s) {
			return s, true
		}
	}
	return 0, false
}

// Tick marks s as reached at the time at. The steps before it are implied: those
// not reached yet get the same time. What was reached before keeps its time. A
// decided outcome gives way to a newly reached step, because that is news.
func (p Progress) Tick(s Step, at time.Time) Progress {
	if !s.valid() {
		return p
	}
	return p.reach(Steps[:s+1], at)
}

// Confirm marks s as reached with Microsoft Graph as the evidence. Only s itself
// counts as proved; the steps it implies stay the person's word. A list of
// methods cannot prove a sign-in: confirming Remove never implies Try.
func (p Progress) Confirm(s Step, at time.Time) Progress {
	switch {
	case !s.valid():
		return p
	case p.RiskOf(s):
		p = p.RemoveUntried(at)
	default:
		p = p.Tick(s, at)
	}
	p.Marks[s].By = ByGraph
	return p
}

// RemoveUntried marks the old phone as removed although the new one was never
// tried. The line is not done then: it waits, at the top of the gate's list, for
// a sign-in with the new phone.
func (p Progress) RemoveUntried(at time.Time) Progress {
	return p.reach([]Step{Open, Add, Remove}, at)
}

// reach marks those of the steps that are not reached yet.
func (p Progress) reach(steps []Step, at time.Time) Progress {
	news := false
	at = after(at, p.Reset)
	for _, s := range steps {
		if !p.Done(s) {
			p.Marks[s] = Mark{At: at, By: ByHand}
			news = true
		}
	}
	if news {
		p = p.Clear(at)
	}
	return p
}

// Untick takes s and every later step back.
func (p Progress) Untick(s Step, at time.Time) Progress {
	if !s.valid() {
		return p
	}
	for _, step := range Steps[s:] {
		if p.Done(step) {
			p.Reset = later(p.Reset, later(Stamp(at), p.Marks[step].At))
			p.Marks[step] = Mark{}
		}
	}
	if s <= Try {
		p = p.unproven(at)
	}
	return p
}

// RiskOf reports whether ticking s now skips the one step that must not be
// skipped: removing the old phone where the new one was never tried.
func (p Progress) RiskOf(s Step) bool { return s == Remove && !p.Done(Try) }

// Risky reports whether that step was skipped: s is Remove, it was reached, and the new
// phone was never tried.
func (p Progress) Risky(s Step) bool { return p.RiskOf(s) && p.Done(s) }

// Set records an outcome the person decided: NothingToMove with its reason,
// Left, Waiting or Skipped. Any other outcome takes the decision back, as Clear
// does.
func (p Progress) Set(o Outcome, r Reason, at time.Time) Progress {
	if !o.decided() {
		return p.Clear(at)
	}
	p.Decided, p.Reason, p.Since = o, NoReason, later(after(at, p.Since), p.lastMark())
	if o == NothingToMove {
		p.Reason = r
	}
	return p
}

// Clear takes a decided outcome back: the line is where its steps say.
func (p Progress) Clear(at time.Time) Progress {
	if p.Decided != NotStarted {
		p.Decided, p.Reason, p.Since = NotStarted, NoReason, after(at, p.Since)
	}
	return p
}

// decided reports whether o is for the person to decide.
func (o Outcome) decided() bool {
	return o == NothingToMove || o == Left || o == Waiting || o == Skipped
}

// Outcome returns where the line stands: what the person decided, else what the
// steps say.
func (p Progress) Outcome() Outcome {
	switch {
	case p.Decided != NotStarted:
		return p.Decided
	case p.Done(Remove) && p.Done(Try):
		return Done
	case p.Reached() > 0:
		return InProgress
	default:
		return NotStarted
	}
}

// Settled reports whether an outcome needs the old phone no longer.
func Settled(o Outcome) bool { return o == Done || o == NothingToMove || o == Left }
