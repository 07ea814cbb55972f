//go:build linux

package machine

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"testing"
	"time"
)

func TestReadOnlyWhatIsSmall(t *testing.T) {
	big := filepath.Join(t.TempDir(), "big")
	f, err := os.Create(big)
	if err != nil {
		t.Fatal(err)
	}
	if err := errors.Join(f.Truncate(maxRead+1), f.Close()); err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{big, t.TempDir(), "/dev/zero", "/nowhere"} {
		if data, err := (osFiles{}).ReadFile(name); err == nil {
			t.Errorf("%s: read %d bytes", name, len(data))
		}
	}
}

func TestRunnerEndsWithItsContext(t *testing.T) {
	ctx, cancel := context.WithTimeout(context.Background(), 50*time.Millisecond)
	defer cancel()
	began := time.Now()
	// The grandchild keeps the pipe open.
	if _, err := run(ctx, "sh", "-c", "sleep 20 & sleep 20"); err == nil || time.Since(began) > 5*time.Second {
		t.Errorf("%v after %v", err, time.Since(began))
	}
}
