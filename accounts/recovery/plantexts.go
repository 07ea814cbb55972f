package recovery

import (
	_ "embed"
	"encoding/json"
	"slices"
	"sync"

	"norikae/accounts/facts"
)

//go:embed data/plan.json
var planJSON []byte

// Heading is a task in words: a title and two or three sentences.
type Heading struct {
	Title string `json:"title"`
	Text  string `json:"text"`
}

type planTable struct {
	Steps map[TaskKind]struct {
		Facts []string `json:"facts"`
		EN    Heading  `json:"en"`
		JA    Heading  `json:"ja"`
	} `json:"steps"`
}

var tasks = sync.OnceValue(func() planTable {
	var t planTable
	if err := json.Unmarshal(planJSON, &t); err != nil {
		panic("recovery: the embedded texts of the plan are broken: " + err.Error()) // a test reads them
	}
	return t
})

// Say words a task in a language.
func (k TaskKind) Say(language string) Heading {
	t := tasks().Steps[k]
	return facts.Pick(language, t.EN, t.JA)
}

// Facts lists the IDs of the facts that a task's words state, see package facts.
func (k TaskKind) Facts() []string { return slices.Clone(tasks().Steps[k].Facts) }

// Basis is what the words of a plan rest on, and how old that is.
func (p Plan) Basis() facts.Basis {
	var ids []string
	for _, t := range p.Tasks {
		ids = append(ids, tasks().Steps[t.Kind].Facts...)
	}
	return facts.Of(ids...)
}
