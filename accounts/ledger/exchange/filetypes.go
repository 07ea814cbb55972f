package exchange

import "time"

// The parts of a file. The package comment describes them.

type fileMove struct {
	Old     []string  `json:"old,omitempty"`
	New     string    `json:"new,omitempty"`
	Have    string    `json:"have,omitempty"`
	By      string    `json:"by,omitempty"`
	Started time.Time `json:"started,omitzero"`

	Called fileCalled `json:"called,omitzero"`
	Checks []string   `json:"checks,omitempty"`
	Lost   int        `json:"lost,omitempty"`
}

type fileCalled struct {
	Old   []string `json:"old,omitempty"`
	New   []string `json:"new,omitempty"`
	Other []string `json:"other,omitempty"`
}

type fileSummary struct {
	fileMove
	Ended  time.Time      `json:"ended,omitzero"`
	Counts map[string]int `json:"counts"`
}

type fileAccount struct {
	Kind    string       `json:"kind"`
	Address string       `json:"address"`
	Label   string       `json:"label,omitempty"`
	Home    fileProgress `json:"home,omitzero"`
}

type fileMembership struct {
	Account      fileAccount `json:"account"`
	Organisation fileTenant  `json:"organisation"`
	fileProgress
	Note    string    `json:"note,omitempty"`
	Second  string    `json:"secondMethod,omitempty"`
	Link    string    `json:"link,omitempty"`
	Denied  string    `json:"methodsDenied,omitempty"`
	Asked   time.Time `json:"methodsAsked,omitzero"`
	Added   time.Time `json:"added,omitzero"`
	Touched time.Time `json:"touched,omitzero"`
}

type fileTenant struct {
	Name      string `json:"name,omitempty"`
	ID        string `json:"id,omitempty"`
	Domain    string `json:"domain,omitempty"`
	SignIn    string `json:"signIn,omitempty"`
	Region    string `json:"region,omitempty"`
	SubRegion string `json:"subRegion,omitempty"`
	Kind      string `json:"kind,omitempty"`
}

type fileProgress struct {
	Steps   fileSteps `json:"steps,omitzero"`
	Outcome string    `json:"outcome,omitempty"`
	Reason  string    `json:"reason,omitempty"`
	Since   time.Time `json:"since,omitzero"`
	Reset   time.Time `json:"reset,omitzero"`
	Proven  time.Time `json:"proven,omitzero"`
}

type fileSteps struct {
	Open   *fileMark `json:"open,omitempty"`
	Add    *fileMark `json:"add,omitempty"`
	Try    *fileMark `json:"try,omitempty"`
	Remove *fileMark `json:"remove,omitempty"`
}

// each lists the steps by their number in package accounts.
func (s *fileSteps) each() [4]**fileMark {
	return [4]**fileMark{&s.Open, &s.Add, &s.Try, &s.Remove}
}

type fileMark struct {
	At time.Time `json:"at"`
	By string    `json:"by"`
}
