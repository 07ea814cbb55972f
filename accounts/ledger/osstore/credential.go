package osstore

// Error numbers of Credential Manager (Microsoft Learn, "System Error Codes",
// CredReadW and CredWriteW).
const (
	errorAccessDenied           = 5    // ERROR_ACCESS_DENIED
	errorNotEnoughMemory        = 8    // ERROR_NOT_ENOUGH_MEMORY: what a full store says
	errorAccessDisabledByPolicy = 1260 // ERROR_ACCESS_DISABLED_BY_POLICY
	errorNoSuchLogonSession     = 1312 // ERROR_NO_SUCH_LOGON_SESSION: SSH, WinRM, another user, or a policy
)

// credentialTrouble names the reason behind a number of Credential Manager.
func credentialTrouble(number uint32) Trouble {
	switch number {
	case errorNotEnoughMemory:
		return Full
	case errorAccessDenied, errorAccessDisabledByPolicy:
		return Refused
	case errorNoSuchLogonSession:
		return NoLogonSession
	default:
		return Other
	}
}
