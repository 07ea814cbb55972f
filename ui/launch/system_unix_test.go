//go:build unix

package launch

import (
	"syscall"
	"testing"
)

func TestNoCoreDump(t *testing.T) {
	var before, after syscall.Rlimit
	if err := syscall.Getrlimit(syscall.RLIMIT_CORE, &before); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := syscall.Setrlimit(syscall.RLIMIT_CORE, &before); err != nil {
			t.Error(err)
		}
	})
	if before.Max > 0 {
		raised := syscall.Rlimit{Cur: before.Max, Max: before.Max}
		if err := syscall.Setrlimit(syscall.RLIMIT_CORE, &raised); err != nil {
			t.Fatal(err)
		}
	}
	env := newTestEnv(t)
	app, code := Start(nil, env.Env)
	if app == nil {
		t.Fatalf("no start: %d", code)
	}
	defer app.Finish(nil)
	if err := syscall.Getrlimit(syscall.RLIMIT_CORE, &after); err != nil || after.Cur != 0 || after.Max != before.Max {
		t.Errorf("%+v became %+v, %v", before, after, err)
	}
}
