package launch

// disableCoreDumps does nothing: Windows keeps crash dumps of a program only where
// somebody has asked for them.
func disableCoreDumps() error { return nil }
