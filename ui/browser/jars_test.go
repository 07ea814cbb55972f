package browser

import (
	"os"
	"path/filepath"
	"testing"
	"time"

	"norikae/ui/browser/machine/machinetest"
)

func TestMemoryOutlivesTheApp(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "sessions")
	m := loadJars(dir, time.Time{})
	if m.heldByOther("chrome", "a") {
		t.Error("an empty memory knows somebody")
	}
	held(t, m, "chrome", "a")

	m = loadJars(dir, time.Time{})
	if m.heldByOther("chrome", "a") || !m.heldByOther("chrome", "b") || m.heldByOther("firefox", "b") {
		t.Errorf("after a restart: %+v", m.saved)
	}
	machinetest.Must(t, m.free("chrome", "b")) // not b's to drop
	if !loadJars(dir, time.Time{}).heldByOther("chrome", "b") {
		t.Error("somebody else's hold was dropped")
	}
	machinetest.Must(t, m.free("chrome", "a"))
	if loadJars(dir, time.Time{}).heldByOther("chrome", "b") {
		t.Error("a dropped hold came back")
	}
	machinetest.Private(t, m.file, 0o600)
	if left, _ := filepath.Glob(filepath.Join(dir, "*.tmp")); len(left) != 0 {
		t.Errorf("left behind: %v", left)
	}
}

func TestMemoryEndsWithTheSystem(t *testing.T) {
	dir := t.TempDir()
	m := loadJars(dir, time.Time{})
	held(t, m, "chrome", "a")
	if loadJars(dir, time.Now().Add(time.Hour)).heldByOther("chrome", "b") {
		t.Error("a window outlived the system")
	}
	if !loadJars(dir, time.Now().Add(-time.Hour)).heldByOther("chrome", "b") {
		t.Error("a window of this start was forgotten")
	}
	// The file was written since the start, but this window was before.
	m.saved.Jars["firefox"] = holding{Account: m.hash("a"), At: time.Now().Add(-2 * time.Hour)}
	machinetest.Must(t, m.save())
	again := loadJars(dir, time.Now().Add(-time.Hour))
	if again.heldByOther("firefox", "b") || !again.heldByOther("chrome", "b") {
		t.Errorf("%+v", again.saved)
	}
}

func TestMemoryThatCannotBeRead(t *testing.T) {
	for _, content := range []string{"{", "{}", `{"jars":{}}`, "[]", "\x00"} {
		dir := t.TempDir()
		file := filepath.Join(dir, "windows.json")
		machinetest.Must(t, os.WriteFile(file, []byte(content), 0o600))
		m := loadJars(dir, time.Time{})
		if !m.heldByOther("chrome", "a") {
			t.Errorf("%q counts as empty", content)
			continue
		}
		// Knowing one jar does not make the others known, not even after a start.
		held(t, m, "chrome", "a")
		m = loadJars(dir, time.Time{})
		if m.heldByOther("chrome", "a") || !m.heldByOther("chrome", "b") || !m.heldByOther("firefox", "a") {
			t.Errorf("%q: %+v", content, m.saved)
		}
		machinetest.Must(t, m.free("chrome", "a"))
		if m.heldByOther("chrome", "b") {
			t.Errorf("%q: a jar that is known to be empty counts as unknown", content)
		}
		// With the next start of the system it is over.
		if loadJars(dir, time.Now().Add(time.Hour)).heldByOther("firefox", "a") {
			t.Errorf("%q: unknown for ever", content)
		}
	}
}

func TestMemoryCannotBeWritten(t *testing.T) {
	dir := t.TempDir()
	machinetest.Must(t, os.WriteFile(filepath.Join(dir, "file"), nil, 0o600))
	m := loadJars(filepath.Join(dir, "file"), time.Time{})
	if _, err := m.hold("chrome", "a"); err == nil {
		t.Error("saved into a file that is no folder")
	}
	if !m.heldByOther("chrome", "b") {
		t.Error("not even remembered")
	}
}

// TestMemoryIsWrittenWhenItChanges: a second window of one account waits for no disk, unless
// the first could not be written down.
func TestMemoryIsWrittenWhenItChanges(t *testing.T) {
	dir := t.TempDir()
	m := loadJars(dir, time.Time{})
	held(t, m, "chrome", "a")
	before, err := os.Stat(m.file)
	machinetest.Must(t, err)
	held(t, m, "chrome", "a")
	if after, err := os.Stat(m.file); err != nil || !os.SameFile(before, after) {
		t.Errorf("written again: %v", err)
	}
	held(t, m, "chrome", "b")
	if !loadJars(dir, time.Time{}).heldByOther("chrome", "a") {
		t.Error("another account was not written down")
	}
	file := m.file
	m.file = filepath.Join(file, "nowhere")
	if _, err := m.hold("edge", "a"); err == nil {
		t.Fatal("written below a file")
	}
	m.file = file
	held(t, m, "edge", "a")
	if !loadJars(dir, time.Time{}).heldByOther("edge", "b") {
		t.Error("what could not be written is not tried again")
	}
}

func TestMemoryHidesTheAccount(t *testing.T) {
	one, two := loadJars(t.TempDir(), time.Time{}), loadJars(t.TempDir(), time.Time{})
	if one.hash("a") == two.hash("a") || one.hash("a") == one.hash("b") {
		t.Error("the hashes are not keyed")
	}
}

// held notes a window, and fails the test if that cannot be saved.
func held(t *testing.T, m *jars, jar, account string) claim {
	t.Helper()
	c, err := m.hold(jar, account)
	machinetest.Must(t, err)
	return c
}

func TestMemoryOfAWindowThatNeverCame(t *testing.T) {
	m := loadJars(t.TempDir(), time.Time{})
	first := held(t, m, "chrome", "a")
	machinetest.Must(t, m.undo(first))
	if m.heldByOther("chrome", "b") {
		t.Error("a window that never came holds the jar")
	}
	held(t, m, "chrome", "a")
	failed := held(t, m, "chrome", "a")
	machinetest.Must(t, m.undo(failed))
	if !m.heldByOther("chrome", "b") {
		t.Error("the window that was open before is forgotten")
	}
	failed = held(t, m, "edge", "a")
	held(t, m, "edge", "a") // and another came
	machinetest.Must(t, m.undo(failed))
	if !m.heldByOther("edge", "b") {
		t.Error("the window that came later is forgotten")
	}
}

func TestUnfinishedFilesGo(t *testing.T) {
	dir := t.TempDir()
	left := filepath.Join(dir, ".windows.json.123.part")
	machinetest.Must(t, os.WriteFile(left, []byte("{"), 0o600))
	m := loadJars(dir, time.Time{})
	if machinetest.Exists(left) {
		t.Error("what a killed run left is still there")
	}
	_, err := m.hold("chrome", "a")
	machinetest.Must(t, err)
	items, err := os.ReadDir(dir)
	if err != nil || len(items) != 1 || items[0].Name() != "windows.json" {
		t.Errorf("%v, %v", items, err)
	}
}
