package present

import (
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

// StepName says what a step is, with the phones' names.
func StepName(w *i18n.Words, m accounts.Move, s accounts.Step) string {
	phones := PhonesOf(w, m)
	switch s {
	case accounts.Open:
		return phones.T("step.open")
	case accounts.Add:
		return phones.T("step.add")
	case accounts.Try:
		return phones.T("step.try")
	default:
		return phones.T("step.remove")
	}
}

// KindText names a kind of account.
func KindText(w *i18n.Words, k accounts.Kind) string {
	switch k {
	case accounts.Personal:
		return w.T("account.kind.personal")
	case accounts.EmailCode:
		return w.T("account.kind.email")
	default:
		return w.T("account.kind.work")
	}
}

// As says under which account a membership is used.
func As(w *i18n.Words, a accounts.Account) string {
	switch a.Kind {
	case accounts.Personal:
		return w.T("detail.as.personal", "Address", a.Address)
	case accounts.EmailCode:
		return w.T("detail.as.email", "Address", a.Address)
	default:
		return w.T("detail.as.work", "Address", a.Address)
	}
}

// Short names an account with its kind, where there is little room.
func Short(w *i18n.Words, a accounts.Account) string {
	switch a.Kind {
	case accounts.Personal:
		return w.T("account.short.personal", "Address", a.Address)
	case accounts.EmailCode:
		return w.T("account.short.email", "Address", a.Address)
	default:
		return w.T("account.short.work", "Address", a.Address)
	}
}

// NoPageText words why a tenant has no page of Microsoft's to open.
func NoPageText(w *i18n.Words, r links.Reason) string {
	switch r {
	case links.SovereignCloud:
		return w.T("noPage.cloud")
	case links.ClosedCloud:
		return w.T("noPage.closed")
	case links.CustomerTenant:
		return w.T("noPage.customer")
	case links.NoGuests:
		return w.T("noPage.b2c")
	default:
		return ""
	}
}
