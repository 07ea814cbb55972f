package accounts

import "time"

// Done reports whether step s was reached.
func (p Progress) Done(s Step) bool { return !p.Marks[s].At.IsZero() }

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
// not reached yet get the same time. A set outcome gives way, because a step
// that was done is news.
func (p Progress) Tick(s Step, at time.Time) Progress { return p.mark(s, Mark{At: at, By: ByHand}) }

// Confirm is Tick with Microsoft Graph as the witness. Only s itself counts as
// proved; the steps it implies are the person's word as before.
func (p Progress) Confirm(s Step, at time.Time) Progress {
	p = p.mark(s, Mark{At: at, By: ByHand})
	p.Marks[s].By = ByGraph
	return p
}

func (p Progress) mark(s Step, m Mark) Progress {
	for _, step := range Steps[:s+1] {
		if !p.Done(step) {
			p.Marks[step] = m
		}
	}
	return p.unset()
}

// RemoveUntried marks the old phone as removed although the new one was never
// tried. The line is not done then: it waits, at the top of the gate's list, for
// a sign-in with the new phone.
func (p Progress) RemoveUntried(at time.Time) Progress {
	tried := p.Marks[Try]
	p = p.mark(Remove, Mark{At: at, By: ByHand})
	p.Marks[Try] = tried
	return p
}

// Untick drops s and every later step.
func (p Progress) Untick(s Step) Progress {
	for _, step := range Steps[s:] {
		p.Marks[step] = Mark{}
	}
	return p
}

// RiskOf reports whether ticking s now skips the one step that must not be
// skipped: removing the old phone where the new one was never tried.
func (p Progress) RiskOf(s Step) bool { return s == Remove && !p.Done(Try) }

// Set records an outcome the person decided: NothingToMove with its reason,
// Left, Waiting or Skipped. NotStarted takes such a decision back.
func (p Progress) Set(o Outcome, r Reason, at time.Time) Progress {
	switch o {
	case NothingToMove, Left, Waiting, Skipped:
		p.Decided, p.Reason, p.Since = o, NoReason, at
		if o == NothingToMove {
			p.Reason = r
		}
		return p
	default:
		return p.unset()
	}
}

func (p Progress) unset() Progress {
	p.Decided, p.Reason, p.Since = NotStarted, NoReason, time.Time{}
	return p
}

// Outcome says where the line stands: what the person decided, else what the
// steps say.
func (p Progress) Outcome() Outcome {
	switch {
	case p.Decided != NotStarted:
		return p.Decided
	case p.Reached() == 0:
		return NotStarted
	case p.Done(Remove) && p.Done(Try):
		return Done
	default:
		return InProgress
	}
}

// Settled reports whether an outcome needs the old phone no longer.
func Settled(o Outcome) bool { return o == Done || o == NothingToMove || o == Left }
