package browser

// cleanEnviron returns the environment for a browser.
func cleanEnviron(env []string) []string { return env }
