package present

import (
	"cmp"
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

// troubleTexts are the IDs of the sentences for the reasons.
var troubleTexts = map[ledger.Trouble]string{
	ledger.Locked:         "keyring.locked",
	ledger.Dismissed:      "keyring.dismissed",
	ledger.NoService:      "keyring.noService",
	ledger.NoCollection:   "keyring.noCollection",
	ledger.Refused:        "keyring.refused",
	ledger.Full:           "keyring.full",
	ledger.NoLogonSession: "keyring.noLogon",
	ledger.Timeout:        "keyring.timeout",
}

// troubleText picks the sentence for a reason; how to mend some depends on the system.
func troubleText(t ledger.Trouble, goos string) string {
	switch {
	case t == ledger.Locked && goos == "darwin":
		return "keyring.locked.mac"
	case t == ledger.NoCollection && goos == "darwin":
		return "keyring.noCollection.mac"
	case t == ledger.Refused && goos == "windows":
		return "keyring.refused.windows"
	default:
		return cmp.Or(troubleTexts[t], "keyring.other")
	}
}
