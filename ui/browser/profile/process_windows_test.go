package profile

import (
	"testing"
	"time"

	"golang.org/x/sys/windows"
)

// TestBootTimeIsTheLogon: windows of before the logon are gone, whatever the clock of
// the system says after a shutdown with Fast Startup.
func TestBootTimeIsTheLogon(t *testing.T) {
	boot, now := BootTime(), time.Now()
	if boot.After(now) || boot.Before(now.Add(-windows.DurationSinceBoot()-time.Minute)) {
		t.Errorf("%v", boot)
	}
	if unknown := timeOf(0); !unknown.IsZero() {
		t.Errorf("no time is %v", unknown)
	}
	if at := timeOf(133_800_000_000_000_000); at.Year() != 2024 {
		t.Errorf("a day of 2024 is %v", at)
	}
	if logon := logonTime(); !logon.IsZero() && (logon.After(now) || logon.Year() < 2020) {
		t.Errorf("logon %v", logon)
	}
}
