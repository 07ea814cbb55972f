package sms

// OptIns returns the codes that need an opt-in, by region.
func OptIns() []OptIn { return optIns() }
