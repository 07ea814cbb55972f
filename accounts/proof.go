package accounts

import "time"

// Prove records that a sign-in with the new phone alone has worked: the old phone
// in flight mode, a fresh private window, this organisation's own link. Nothing
// else shows that the new phone is enough there. A decided outcome stays, and
// counts as proven; without one, Try is reached.
func (p Progress) Prove(at time.Time) Progress {
	at = after(at, p.Reset)
	if p.Decided == NotStarted {
		p = p.Tick(Try, at)
	}
	p.Proof = later(p.Proof, at)
	return p
}

// Disprove records that the sign-in with the new phone alone asked for the old
// phone: what was decided, tried and proven is taken back, so that the line is an
// ordinary one again.
func (p Progress) Disprove(at time.Time) Progress {
	return p.Clear(at).Untick(Try, at).unproven(at)
}

// unproven takes the proof back.
func (p Progress) unproven(at time.Time) Progress {
	if p.Proven() {
		p.Reset = later(p.Reset, later(Stamp(at), p.Proof))
		p.Proof = time.Time{}
	}
	return p
}

// Proven reports whether a sign-in with the new phone alone has worked.
func (p Progress) Proven() bool { return !p.Proof.IsZero() }

// Guessed reports whether the line is settled on a guess alone: the person decided
// that there is nothing to move, and no sign-in has proven it.
func (p Progress) Guessed() bool { return p.Decided == NothingToMove && p.Proof.IsZero() }

// Evidence returns who or what shows that a step was done.
func (p Progress) Evidence(s Step) Evidence {
	if s == Try && p.Proven() {
		return ByTry
	}
	return p.Marks[s].By
}

// Prove is Progress.Prove; the row counts as touched.
func (m Membership) Prove(at time.Time) Membership {
	return m.moved(m.Progress.Prove(at), at)
}

// Disprove is Progress.Disprove; the row counts as touched.
func (m Membership) Disprove(at time.Time) Membership {
	return m.moved(m.Progress.Disprove(at), at)
}
