package present

import (
	"cmp"
	"slices"
	"strings"

	"norikae/accounts"
	"norikae/accounts/links"
	"norikae/ui/i18n"
)

// OldPhone names the phone that goes, or the phones.
func OldPhone(w *i18n.Words, m accounts.Move) string {
	if len(m.Old) == 0 {
		return w.T(Variant(m.Device, "device.old"))
	}
	return strings.Join(m.Old, w.T("list.and"))
}

// NewPhone names the phone that comes.
func NewPhone(w *i18n.Words, m accounts.Move) string {
	if m.New == "" {
		return w.T("device.new")
	}
	return m.New
}

// stepNames are the IDs of the steps' names.
var stepNames = [...]string{"step.open", "step.add", "step.try", "step.remove"}

// StepName says what a step is, with the phones' names.
func StepName(w *i18n.Words, m accounts.Move, s accounts.Step) string {
	return PhonesOf(w, m).T(stepNames[s])
}

// ByKind picks what belongs to a kind of account, such as the ID of a text.
func ByKind(k accounts.Kind, work, personal, mail string) string {
	switch k {
	case accounts.Personal:
		return personal
	case accounts.EmailCode:
		return mail
	default:
		return work
	}
}

// ByKinds lists accounts kind by kind.
func ByKinds(list []accounts.Account) []accounts.Account {
	return slices.SortedStableFunc(slices.Values(list), func(a, b accounts.Account) int { return cmp.Compare(a.Kind, b.Kind) })
}

// KindText names a kind of account.
func KindText(w *i18n.Words, k accounts.Kind) string {
	return w.T(ByKind(k, "account.kind.work", "account.kind.personal", "account.kind.email"))
}

// KindsText names the accounts of a kind.
func KindsText(w *i18n.Words, k accounts.Kind) string {
	return w.T(ByKind(k, "sidebar.work", "sidebar.personal", "sidebar.email"))
}

// As says under which account a membership is used.
func As(w *i18n.Words, a accounts.Account) string {
	return w.T(ByKind(a.Kind, "detail.as.work", "detail.as.personal", "detail.as.email"), "Address", a.Address)
}

// Short names an account with its kind, where there is little room.
func Short(w *i18n.Words, a accounts.Account) string {
	return w.T(ByKind(a.Kind, "account.short.work", "account.short.personal", "account.short.email"), "Address", a.Address)
}

// noPages are the IDs of why there is no page of Microsoft's to open.
var noPages = map[links.Reason]string{
	links.SovereignCloud: "noPage.cloud",
	links.ClosedCloud:    "noPage.closed",
	links.CustomerTenant: "noPage.customer",
	links.NoGuests:       "noPage.b2c",
}

// NoPageText words why a tenant has no page of Microsoft's to open; empty where it has.
func NoPageText(w *i18n.Words, r links.Reason) string {
	if r == links.HasPage {
		return ""
	}
	return w.T(noPages[r])
}
