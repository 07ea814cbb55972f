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
		id, err := m.Registry.Text(machine.User, machine.WinJoin(httpsKey, sub), "ProgId")
		if err != nil || id == "" {
			continue
		}
		if strings.ContainsAny(id, "\\/\x00") {
			return "" // it would lead to another key
		}
		return id
	}
	return ""
}

// candidateOf finds the browser behind a ProgId: by the class it registered, by
// the command of the class, and at last by the product's part of the name.
func (m windowsFinder) candidateOf(progID string, found []winCandidate) int {
	rules := []func(winCandidate) bool{
		func(c winCandidate) bool { return strings.EqualFold(c.progID, progID) },
	}
	for _, h := range []machine.Hive{machine.User, machine.Computer} {
		exe := m.programIn(h, machine.WinJoin(classesKey, progID, openKey))
		rules = append(rules, func(c winCandidate) bool { return exe != "" && strings.EqualFold(c.exe, exe) })
	}
	for _, name := range []string{progID, withoutSuffix(progID)} {
		known := func(id string) bool { return strings.EqualFold(id, name) }
		rules = append(rules, func(c winCandidate) bool {
			return c.model != nil && slices.ContainsFunc(c.model.Windows.ProgIDs, known)
		})
	}
	for _, fits := range rules {
		if i := slices.IndexFunc(found, fits); i >= 0 {
			return i
		}
	}
	return -1
}

// withoutSuffix cuts off what differs between installations, behind the last "." or "-" of
// a ProgId or of a key: "ChromeHTML.ABC", "Firefox-308046B0AF4A39CB".
func withoutSuffix(name string) string {
	if i := strings.LastIndexAny(name, ".-"); i > 0 {
		return name[:i]
	}
	return name
}
