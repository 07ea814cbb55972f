//go:build ignore

// Facts lists what the app says of Microsoft that was last checked six months ago or
// longer: a line for each fact, the oldest first, as a build server shows warnings.
//
//	go run .ci/facts.go
package main

import (
	"fmt"
	"time"

	"norikae/accounts/facts"
)

// reviewAfter is the age in months from which a fact has to be reviewed: three
// months before the app itself says that it may have changed.
const reviewAfter = facts.OldAfter - 3

func main() {
	old := facts.Older(time.Now(), reviewAfter)
	for _, f := range old {
		fmt.Printf("::warning title=%s, seen %s::%s", f.ID, f.Seen.Format(time.DateOnly), f.Say("en"))
		for _, s := range f.Sources {
			fmt.Printf(" [%s]", s.Title("en"))
		}
		fmt.Println()
	}
	fmt.Printf("%d of %d facts are older than %d months; CONTRIBUTING says how to review them\n", len(old), len(facts.All()), reviewAfter)
}
