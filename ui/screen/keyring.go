package screen

import (
	"runtime"

	"fyne.io/fyne/v2"

	"norikae/accounts/ledger"
	"norikae/ui/desk"
	"norikae/ui/look"
	"norikae/ui/words"
)

// KeyringAction is a button of the keyring's notice.
type KeyringAction int

// The buttons.
const (
	RetryKeyring KeyringAction = iota
	KeepInMemory
	ExportInstead
	ImportInstead
	StartNewList
	AnswerForLoss
)

// Notice is what is said while the keyring is not as it should be; an empty Text
// says that all is well.
type Notice struct {
	Text    string
	Ground  fyne.ThemeColorName
	Actions []KeyringAction
}

// KeyringNotice words the keyring's state: what happened, what to do, and the
// buttons that do it.
func KeyringNotice(w *words.Words, s desk.State) Notice {
	warn := func(id string, a ...KeyringAction) Notice { return Notice{w.T(id), look.WarnSoft, a} }
	switch s.Phase {
	case desk.Slow:
		return warn("keyring.waiting", KeepInMemory)
	case desk.Unavailable:
		return warn(troubleText(s.Trouble, runtime.GOOS), RetryKeyring, KeepInMemory)
	case desk.ReadOnly:
		return warn("keyring.newer", ExportInstead)
	case desk.Newer:
		return warn("keyring.newer.unread", RetryKeyring)
	case desk.Missing:
		return warn("keyring.missing", ImportInstead, StartNewList, RetryKeyring)
	case desk.Damaged:
		return warn("keyring.allDamaged", ImportInstead, StartNewList, RetryKeyring)
	case desk.SessionOnly:
		return warn("keyring.session", RetryKeyring, ExportInstead)
	case desk.Opening:
		return Notice{}
	}
	if s.Unsaved > 0 {
		return Notice{w.N("keyring.unsaved", s.Unsaved), look.BadSoft, []KeyringAction{RetryKeyring, ExportInstead}}
	}
	if s.Lost > 0 {
		return Notice{w.N("keyring.lost", s.Lost), look.BadSoft, []KeyringAction{AnswerForLoss}}
	}
	return Notice{}
}

// troubleText picks the sentence for a reason; how to mend it depends on the
// system.
func troubleText(t ledger.Trouble, goos string) string {
	switch t {
	case ledger.Locked:
		if goos == "darwin" {
			return "keyring.locked.mac"
		}
		return "keyring.locked"
	case ledger.Dismissed:
		return "keyring.dismissed"
	case ledger.NoService:
		return "keyring.noService"
	case ledger.NoCollection:
		return "keyring.noCollection"
	case ledger.NoLogonSession:
		return "keyring.noLogon"
	case ledger.Timeout:
		return "keyring.timeout"
	default:
		return "keyring.other"
	}
}
