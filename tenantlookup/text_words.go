package tenantlookup

import (
	"regexp"
	"strings"
)

// isOtherWord reports whether a word in the form of a domain means something
// else: the legal form of a company, a name of software, a permission.
func isOtherWord(word string) bool {
	dot := strings.IndexByte(word, '.')
	if dot < 0 {
		return false
	}
	word = strings.Trim(word, ".-")
	if dot = strings.IndexByte(word, '.'); dot < 0 || len(word) > maxDomain {
		return false
	}
	if glued := strings.Index(word, ".www."); glued > 0 {
		return isIncidentalSite(strings.ToLower(word[glued+1:])) // "Virus-free.www.avast.com", below a mail
	}
	if len(word) > longestWord {
		return false
	}
	if isUpper(word[0]) && permission.MatchString(word) {
		return true
	}
	lower := strings.ToLower(word)
	return notDomains[lower] || companyEndings[lower[dot+1:]] && companyStems[lower[:dot]]
}

// longestWord is the longest of the words below.
const longestWord = 40

// permission is one of Microsoft Graph: User.Read, Files.ReadWrite.All.
var permission = regexp.MustCompile(`^[A-Z][A-Za-z]+(?:\.[A-Z][A-Za-z]*)*\.(?:Read|ReadBasic|ReadWrite|Write|Send|All|Manage|Create|Invite|Shared)\.?$`)

var (
	// notDomains have the form of a domain and mean something else.
	notDomains = setOf(`asp.net vb.net ado.net ml.net e.g i.e`)
	// "Co.KG", "Pvt.Ltd", "Sdn.Bhd": what companies put behind their names.
	companyStems   = setOf(`co corp pvt pte pty sdn priv ltd inc gmbh mbh cia soc sp int intl mfg bros ind ent`)
	companyEndings = setOf(`ltd limited inc incorporated kg llc llp lp plc bhd corp co ag sa sarl srl spa bv nv oy ab gmbh pte pvt`)
)

// isFileName reports whether a word is more likely a file than a site: it ends
// as files do, and has no "www." in front.
func isFileName(word string) bool {
	dot := strings.LastIndexByte(word, '.')
	return fileEndings[strings.ToLower(word[dot+1:])] && !strings.HasPrefix(strings.ToLower(word), "www.")
}

// isSurelyFile reports whether a word cannot be meant as a site: "請求書.zip",
// "README.md".
func isSurelyFile(word string) bool {
	if !isFileName(word) {
		return false
	}
	stem, ending, _ := cutLast(word, ".")
	return !isASCII(stem) || len(stem) > 2 && strings.ToUpper(stem) == stem && strings.ToLower(ending) == ending && strings.ToLower(stem) != stem
}

// fileEndings are top-level domains too.
var fileEndings = setOf(`zip mov md sh rs py pl ai ps so cc sc`)

// plainFiles are those of them that hardly any organisation has.
var plainFiles = setOf(`zip mov md sh rs py`)

// alone reports whether nothing but the word stands in its cell. A word with an ending
// of plainFiles must stand alone in the whole text.
func (s *scanner) alone(start, end int) bool {
	if isSurelyFile(s.line[start:end]) {
		return false
	}
	const around = " \"'()[]<>*・-"
	before, after := strings.TrimRight(s.line[:start], around), strings.TrimLeft(s.line[end:], around)
	if _, ending, _ := cutLast(strings.ToLower(s.line[start:end]), "."); plainFiles[ending] {
		return before == "" && after == "" && len(s.rows) <= 1
	}
	return (before == "" || strings.IndexByte("\t,;|", before[len(before)-1]) >= 0) &&
		(after == "" || strings.IndexByte("\t,;|", after[0]) >= 0)
}
