package launch

import (
	"bufio"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

func TestCrashIsKeptAndMentioned(t *testing.T) {
	dir := t.TempDir()
	if out, err := other(t, "panic", dir).CombinedOutput(); err == nil {
		t.Fatalf("the other copy did not crash: %s", out)
	}
	kept, err := archiveCrash(dir)
	if err != nil {
		t.Fatal(err)
	}
	if time.Since(kept.At).Abs() > time.Minute {
		t.Errorf("the crash is said to be of %v", kept.At)
	}
	text, err := os.ReadFile(kept.Path)
	if err != nil {
		t.Fatal(err)
	}
	first, report, _ := strings.Cut(string(text), "\n")
	if first != versionLine() || !strings.Contains(report, "the sky fell") || !strings.Contains(report, "goroutine ") {
		t.Errorf("the report is:\n%s", text)
	}
	if again, err := archiveCrash(dir); err != nil || again.Path != "" {
		t.Errorf("the crash is mentioned twice: %+v, %v", again, err)
	}
	if _, err := os.Stat(kept.Path); err != nil {
		t.Errorf("the report did not stay: %v", err)
	}
}

func TestKilledIsNoCrash(t *testing.T) {
	dir := t.TempDir()
	cmd := other(t, "killed", dir)
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	if line, err := bufio.NewReader(out).ReadString('\n'); line != "ready\n" {
		t.Fatalf("the other copy says %q, %v", line, err)
	}
	if err := cmd.Process.Kill(); err != nil {
		t.Fatal(err)
	}
	_ = cmd.Wait()
	if kept, err := archiveCrash(dir); err != nil || kept.Path != "" {
		t.Errorf("a killed run left %+v, %v", kept, err)
	}
	if _, err := os.Stat(filepath.Join(dir, crashName)); !os.IsNotExist(err) {
		t.Errorf("the empty report is still there: %v", err)
	}
}

func TestCleanEndLeavesNoReport(t *testing.T) {
	dir := t.TempDir()
	if err := openCrash(dir); err != nil {
		t.Fatal(err)
	}
	if err := closeCrash(dir); err != nil {
		t.Fatal(err)
	}
	left, err := os.ReadDir(dir)
	if err != nil || len(left) != 0 {
		t.Errorf("left behind: %v, %v", left, err)
	}
}

func TestOldReportsAreDropped(t *testing.T) {
	dir := t.TempDir()
	day := time.Date(2026, 3, 1, 9, 0, 0, 0, time.Local)
	for i := range crashCount + 3 {
		path := filepath.Join(dir, crashName)
		if err := os.WriteFile(path, fmt.Appendf(nil, "x\nreport %d\n", i), 0o600); err != nil {
			t.Fatal(err)
		}
		at := day.AddDate(0, 0, i)
		if err := os.Chtimes(path, at, at); err != nil {
			t.Fatal(err)
		}
		if kept, err := archiveCrash(dir); err != nil || !kept.At.Equal(at) {
			t.Fatalf("kept %+v, %v", kept, err)
		}
	}
	left, err := filepath.Glob(filepath.Join(dir, crashGlob))
	if err != nil || len(left) != crashCount || !strings.HasSuffix(left[0], day.AddDate(0, 0, 3).Format(crashKept)) {
		t.Errorf("left: %v, %v", left, err)
	}
}
