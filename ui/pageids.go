package ui

// page is the ID of a page towards the navigator.
type page int

// The pages that a command opens: asked for twice, one opens once. What is only
// opened from another page, such as a question, has no ID.
const (
	pageMain page = iota + 1
	pageNextMove
	pageRestart
)
