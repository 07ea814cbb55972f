package proof

import "norikae/ui/i18n"

// Sentences say what a finding proves, and what it cannot.
func Sentences(w *i18n.Words, f Finding, old, fresh string) []string {
	if f.Twins {
		return []string{w.T("proof.twins")}
	}
	if len(f.Methods) == 0 {
		return nil
	}
	var out []string
	switch f.New {
	case Seen:
		out = append(out, w.T("proof.new.seen", "New", fresh))
	case NotSeen:
		out = append(out, w.T("proof.new.notSeen", "New", fresh))
	}
	switch f.Old {
	case Seen:
		out = append(out, w.T("proof.old.seen", "Old", old))
	case NotSeen:
		out = append(out, w.T("proof.old.notSeen", "Old", old))
	default:
		if f.Unnamed {
			out = append(out, w.T("proof.old.cannotTell", "Old", old))
		}
	}
	return out
}

// TroubleText says in one sentence why nothing is shown.
func TroubleText(w *i18n.Words, t Trouble) string {
	switch t {
	case Refused:
		return w.T("proof.refused")
	case NeedsSignIn:
		return w.T("proof.needsSignIn")
	case Unsupported:
		return w.T("proof.unsupported")
	case Busy:
		return w.T("proof.busy")
	default:
		return w.T("proof.unavailable")
	}
}

func sortText(w *i18n.Words, s Sort) string {
	switch s {
	case Authenticator:
		return w.T("proof.sort.authenticator")
	case PhoneNumber:
		return w.T("proof.sort.phone")
	case CodeApp:
		return w.T("proof.sort.code")
	case SecurityKey:
		return w.T("proof.sort.key")
	case Password:
		return w.T("proof.sort.password")
	case Computer:
		return w.T("proof.sort.computer")
	case Pass:
		return w.T("proof.sort.pass")
	case Mail:
		return w.T("proof.sort.mail")
	default:
		return w.T("proof.sort.other")
	}
}
