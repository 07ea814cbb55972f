package find

import (
	"slices"
	"strings"

	"norikae/ui/browser/machine"
)

// httpsKey holds the person's choice for https links, below HKEY_CURRENT_USER.
const httpsKey = `Software\Microsoft\Windows\Shell\Associations\UrlAssociations\https`

// httpsProgID returns the ProgId that the person chose for https links, or "".
// Since build 26200 of Windows 11 the settings write UserChoiceLatest alone and
// leave UserChoice as it was, so the order decides.
func (m windowsFinder) httpsProgID() string {
	for _, sub := range []string{`UserChoiceLatest\ProgId`, `UserChoiceLatest`, `UserChoice`} {
		if id, err := m.Registry.Text(machine.User, machine.WinJoin(httpsKey, sub), "ProgId"); err == nil && id != "" {
			return id
		}
	}
	return ""
}

// candidateOf finds the browser behind a ProgId: by the class it registered, by
// the command of the class, and at last by the product's part of the name.
func (m windowsFinder) candidateOf(progID string, found []winCandidate) int {
	if progID == "" || strings.ContainsAny(progID, "\\/\x00") {
		return -1
	}
	exact := func(c winCandidate) bool { return strings.EqualFold(c.progID, progID) }
	if i := slices.IndexFunc(found, exact); i >= 0 {
		return i
	}
	for _, h := range []machine.Hive{machine.User, machine.Computer} {
		exe := m.programIn(h, machine.WinJoin(classesKey, progID, openKey))
		same := func(c winCandidate) bool { return exe != "" && strings.EqualFold(c.exe, exe) }
		if i := slices.IndexFunc(found, same); i >= 0 {
			return i
		}
	}
	for _, name := range progIDNames(progID) {
		family := func(c winCandidate) bool {
			return c.model != nil && slices.ContainsFunc(c.model.Windows.ProgIDs, func(known string) bool {
				return strings.EqualFold(known, name)
			})
		}
		if i := slices.IndexFunc(found, family); i >= 0 {
			return i
		}
	}
	return -1
}

// progIDNames returns the names a ProgId may be known by, the whole first, then
// without what follows the last "." or "-": "ChromeHTML.ABC",
// "FirefoxURL-308046B0AF4A39CB".
func progIDNames(progID string) []string {
	names := []string{progID}
	if i := strings.LastIndexAny(progID, ".-"); i > 0 {
		names = append(names, progID[:i])
	}
	return names
}
