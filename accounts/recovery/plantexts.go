package recovery

import (
	_ "embed"
	"encoding/json"
	"sync"
)

//go:embed data/plan.json
var planTexts []byte

// Heading is a task in words: a title and two or three sentences.
type Heading struct {
	Title string `json:"title"`
	Text  string `json:"text"`
}

type planTable struct {
	Source string `json:"source"`
	Date   string `json:"date"`
	Steps  map[TaskKind]struct {
		EN Heading `json:"en"`
		JA Heading `json:"ja"`
	} `json:"steps"`
}

var tasks = sync.OnceValue(func() planTable {
	var t planTable
	if err := json.Unmarshal(planTexts, &t); err != nil {
		panic("recovery: the embedded texts of the plan are broken: " + err.Error()) // a test reads them
	}
	return t
})

// Say words a task in a language.
func (k TaskKind) Say(language string) Heading {
	t := tasks().Steps[k]
	if japanese(language) {
		return t.JA
	}
	return t.EN
}

// PlanSource says where the advice of a plan comes from, and its year and month.
func PlanSource() (source, date string) { return tasks().Source, tasks().Date }
