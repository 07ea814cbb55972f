package present

import (
	"runtime"

	"fyne.io/fyne/v2"

	"norikae/accounts/ledger"
	"norikae/ui/i18n"
	"norikae/ui/store"
	"norikae/ui/theme"
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

// Notice is the message about a keyring that is not as it should be; an empty Text
// means that all is well.
type Notice struct {
	Text    string
	Ground  fyne.ThemeColorName
	Actions []KeyringAction
}

// KeyringNotice words the keyring's state: what happened, what to do, and the
// buttons that do it.
func KeyringNotice(w *i18n.Words, s store.State) Notice {
	warn := func(id string, a ...KeyringAction) Notice { return Notice{w.T(id), theme.WarnSoft, a} }
	switch s.Phase {
	case store.Slow:
		return warn("keyring.waiting", KeepInMemory)
	case store.Unavailable:
		return warn(troubleText(s.Trouble, runtime.GOOS), RetryKeyring, KeepInMemory)
	case store.ReadOnly:
		return warn("keyring.newer", ExportInstead)
	case store.Newer:
		return warn("keyring.newer.unread", RetryKeyring)
	case store.Missing:
		return warn("keyring.missing", ImportInstead, StartNewList, RetryKeyring)
	case store.Damaged:
		return warn("keyring.allDamaged", ImportInstead, StartNewList, RetryKeyring)
	case store.SessionOnly:
		return warn("keyring.session", RetryKeyring, ExportInstead)
	case store.Opening:
		return Notice{}
	}
	if s.Stuck {
		return Notice{w.T("keyring.stuck"), theme.BadSoft, []KeyringAction{RetryKeyring, ExportInstead}}
	}
	if s.Unsaved > 0 {
		text := w.N("keyring.unsaved", s.Unsaved)
		if id := unsavedText(s.Trouble, runtime.GOOS); id != "" {
			text = w.Sentences(text, w.T(id))
		}
		return Notice{text, theme.BadSoft, []KeyringAction{RetryKeyring, ExportInstead}}
	}
	if s.Lost > 0 {
		return Notice{w.N("keyring.lost", s.Lost), theme.BadSoft, []KeyringAction{AnswerForLoss}}
	}
	return Notice{}
}

// unsavedText picks the sentence that says why changes are not in the keyring, where
// it holds for writing too.
func unsavedText(t ledger.Trouble, goos string) string {
	switch t {
	case ledger.Refused, ledger.Full, ledger.NoService, ledger.NoCollection, ledger.NoLogonSession:
		return troubleText(t, goos)
	default:
		return ""
	}
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
		if goos == "darwin" {
			return "keyring.noCollection.mac"
		}
		return "keyring.noCollection"
	case ledger.Refused:
		if goos == "windows" {
			return "keyring.refused.windows"
		}
		return "keyring.refused"
	case ledger.Full:
		return "keyring.full"
	case ledger.NoLogonSession:
		return "keyring.noLogon"
	case ledger.Timeout:
		return "keyring.timeout"
	default:
		return "keyring.other"
	}
}
