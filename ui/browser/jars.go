package browser

import (
	"crypto/hmac"
	"crypto/rand"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"time"

	"norikae/ui/atomicfile"
	"norikae/ui/browser/profile"
)

// jars remembers for each cookie jar of private windows whose window may still be
// open in it. The file outlives the app, because the windows do; it names accounts
// only by a keyed hash. What is older than the last start of the system is forgotten.
type jars struct {
	file    string
	saved   jarsFile
	unsaved bool // the last write failed: the file is older than saved
}

// jarsFile is the form of the file.
type jarsFile struct {
	Key  string             `json:"key"` // random
	Jars map[string]holding `json:"jars"`
	// Unsure is when an earlier file could not be read: since then any jar may
	// hold anything, but for those of which Jars has a later window.
	Unsure time.Time `json:"unsure,omitzero"`
}

// holding is one account's hold on a jar.
type holding struct {
	Account string    `json:"account"` // keyed hash, hexadecimal; empty: nobody's any more
	At      time.Time `json:"at"`      // of the last window
}

// loadJars reads the file in dir. boot is when the system started.
func loadJars(dir string, boot time.Time) *jars {
	m := &jars{file: filepath.Join(dir, "windows.json")}
	_ = atomicfile.Sweep(m.file) // if this fails, a later start removes what a killed run left
	err := m.load(boot)
	if err != nil || m.saved.Key == "" {
		m.saved = jarsFile{Key: rand.Text()}
	}
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		m.saved.Unsure = time.Now()
	}
	if m.saved.Jars == nil {
		m.saved.Jars = map[string]holding{}
	}
	return m
}

// load reads the file and drops what is older than boot.
func (m *jars) load(boot time.Time) error {
	info, err := os.Stat(m.file)
	if err != nil {
		return err
	}
	if info.ModTime().Before(boot) {
		return nil // whatever it says, those windows are gone
	}
	data, err := os.ReadFile(m.file)
	if err != nil {
		return err
	}
	if err := json.Unmarshal(data, &m.saved); err != nil {
		return err
	}
	if m.saved.Key == "" {
		return errors.New("browser: memory of private windows without a key")
	}
	maps.DeleteFunc(m.saved.Jars, func(_ string, h holding) bool { return h.At.Before(boot) })
	if m.saved.Unsure.Before(boot) {
		m.saved.Unsure = time.Time{}
	}
	return nil
}

// hash returns the name of an account in the file.
func (m *jars) hash(account string) string {
	mac := hmac.New(sha256.New, []byte(m.saved.Key))
	mac.Write([]byte(account))
	return hex.EncodeToString(mac.Sum(nil))
}

// heldByOther reports whether a window of another account may be open in a jar.
func (m *jars) heldByOther(jar, account string) bool {
	h, ok := m.saved.Jars[jar]
	if !ok {
		return !m.saved.Unsure.IsZero()
	}
	return h.Account != "" && h.Account != m.hash(account)
}

// claim is a hold, and what it took the place of, zero if there was none.
type claim struct {
	jar       string
	mine, was holding
}

// again reports whether the account had a window in the jar already.
func (c claim) again() bool { return c.was.Account == c.mine.Account }

// hold notes that the account has a window in the jar.
func (m *jars) hold(jar, account string) (claim, error) {
	c := claim{jar: jar, mine: holding{Account: m.hash(account), At: time.Now()}, was: m.saved.Jars[jar]}
	m.saved.Jars[jar] = c.mine
	if c.again() && !m.unsaved {
		return c, nil // the file has it already: a click need not wait for the disk
	}
	return c, m.save()
}

// undo puts back what was known of a jar before a window that never came, unless
// another has come since.
func (m *jars) undo(c claim) error {
	if m.saved.Jars[c.jar] != c.mine {
		return nil
	}
	m.saved.Jars[c.jar] = c.was
	if c.was == (holding{}) {
		delete(m.saved.Jars, c.jar)
	}
	return m.save()
}

// free notes that the private windows of the jar are gone, if it is still that
// account's.
func (m *jars) free(jar, account string) error {
	if m.saved.Jars[jar].Account != m.hash(account) {
		return nil
	}
	m.saved.Jars[jar] = holding{At: time.Now()}
	return m.save()
}

// save writes the file.
func (m *jars) save() error {
	data, err := json.Marshal(m.saved)
	if err != nil {
		return err
	}
	err = profile.WriteFile(m.file, data)
	m.unsaved = err != nil
	return err
}
