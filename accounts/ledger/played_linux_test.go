//go:build linux

package ledger_test

import (
	"fmt"
	"slices"
	"sync"
	"testing"
	"time"

	"github.com/godbus/dbus/v5"
	ss "github.com/zalando/go-keyring/secret_service"
)

// secrets plays a Secret Service on the test's own bus that behaves as people
// report of theirs. It has a connection of its own, so that it can die.
type secrets struct {
	conn *dbus.Conn

	mu       sync.Mutex
	name     string // of the only collection: its path ends so
	strict   bool   // Unlock does not resolve the alias, as oo7 0.6.0
	locked   bool   // the collection
	answer   answer // what comes of a prompt
	createAs string // the error that CreateItem fails with; empty: it works
	aliasAs  string // the error that ReadAlias fails with; empty: it works
	deaf     chan struct{}
	items    map[dbus.ObjectPath]*playedItem
	order    []dbus.ObjectPath
	asked    map[dbus.ObjectPath][]dbus.ObjectPath // by prompt: what it would unlock
	prompts  int
	searches int
}

type playedItem struct {
	attributes map[string]string
	secret     ss.Secret
	locked     bool
}

// answer is what comes of a prompt.
type answer int

const (
	allow answer = iota
	deny
	silence // nobody answers
	death   // the service ends
)

// playSecrets starts the service.
func playSecrets(t *testing.T, change func(*secrets)) *secrets {
	t.Helper()
	conn, err := dbus.ConnectSessionBus()
	must(t, err)
	s := &secrets{conn: conn, name: "login", items: map[dbus.ObjectPath]*playedItem{}, asked: map[dbus.ObjectPath][]dbus.ObjectPath{}}
	if change != nil {
		change(s)
	}
	t.Cleanup(func() { _ = conn.Close() })
	for iface, methods := range map[string]map[string]any{
		"org.freedesktop.Secret.Service": {
			"OpenSession": s.openSession, "ReadAlias": s.readAlias, "Unlock": s.unlock, "GetSecrets": s.getSecrets,
		},
		"org.freedesktop.Secret.Collection": {"SearchItems": s.searchItems, "CreateItem": s.createItem},
		"org.freedesktop.Secret.Item":       {"GetSecret": s.getSecret, "Delete": s.remove},
		"org.freedesktop.Secret.Session":    {"Close": func() *dbus.Error { return nil }},
		"org.freedesktop.Secret.Prompt":     {"Prompt": s.prompt, "Dismiss": func() *dbus.Error { return nil }},
		"org.freedesktop.DBus.Properties":   {"Get": s.property},
	} {
		must(t, conn.ExportSubtreeMethodTable(methods, secretsPath, iface))
	}
	_, err = conn.RequestName(secretsName, dbus.NameFlagDoNotQueue)
	must(t, err)
	return s
}

// set changes how the service behaves.
func (s *secrets) set(change func()) {
	s.mu.Lock()
	defer s.mu.Unlock()
	change()
}

func (s *secrets) count() (prompts, searches int) {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.prompts, s.searches
}

func (s *secrets) path() dbus.ObjectPath {
	return dbus.ObjectPath(secretsPath + "/collection/" + s.name)
}

// lockItems locks every item, as KeePassXC does for a program that comes anew.
func (s *secrets) lockItems() {
	s.set(func() {
		for _, i := range s.items {
			i.locked = true
		}
	})
}

func failed(name string) *dbus.Error { return dbus.NewError(name, []any{"as it was told to"}) }

func (s *secrets) openSession(string, dbus.Variant) (dbus.Variant, dbus.ObjectPath, *dbus.Error) {
	return dbus.MakeVariant(""), secretsPath + "/session/1", nil
}

func (s *secrets) readAlias(string) (dbus.ObjectPath, *dbus.Error) {
	s.mu.Lock()
	deaf, as := s.deaf, s.aliasAs
	s.mu.Unlock()
	if deaf != nil {
		<-deaf
	}
	if as != "" {
		return "", failed(as)
	}
	return s.path(), nil
}

func (s *secrets) property(m dbus.Message, iface, name string) (dbus.Variant, *dbus.Error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.aliasAs != "" {
		return dbus.Variant{}, failed(s.aliasAs)
	}
	path := m.Headers[dbus.FieldPath].Value().(dbus.ObjectPath)
	switch item, ok := s.items[path]; {
	case name == "Collections":
		return dbus.MakeVariant([]dbus.ObjectPath{s.path()}), nil
	case name == "Locked" && ok:
		return dbus.MakeVariant(item.locked), nil
	case name == "Locked" && path == s.path():
		return dbus.MakeVariant(s.locked), nil
	default:
		return dbus.Variant{}, failed("org.freedesktop.DBus.Error.UnknownObject")
	}
}

func (s *secrets) unlock(paths []dbus.ObjectPath) ([]dbus.ObjectPath, dbus.ObjectPath, *dbus.Error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	unlocked, ask := []dbus.ObjectPath{}, []dbus.ObjectPath{}
	for _, p := range paths {
		if p == secretsPath+"/aliases/default" {
			if s.strict {
				continue // nothing of that name
			}
			p = s.path()
		}
		item, ok := s.items[p]
		if ok && item.locked || p == s.path() && s.locked {
			ask = append(ask, p)
		} else {
			unlocked = append(unlocked, p)
		}
	}
	if len(ask) == 0 {
		return unlocked, "/", nil
	}
	prompt := dbus.ObjectPath(fmt.Sprint(secretsPath, "/prompt/p", len(s.asked)))
	s.asked[prompt] = ask
	return unlocked, prompt, nil
}

func (s *secrets) prompt(m dbus.Message, _ string) *dbus.Error {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.prompts++
	path := m.Headers[dbus.FieldPath].Value().(dbus.ObjectPath)
	how := s.answer
	unlocked := []dbus.ObjectPath{}
	if how == allow {
		for _, p := range s.asked[path] {
			if item, ok := s.items[p]; ok {
				item.locked = false
			} else {
				s.locked = false
			}
			unlocked = append(unlocked, p)
		}
	}
	time.AfterFunc(20*time.Millisecond, func() {
		switch how {
		case allow, deny:
			_ = s.conn.Emit(path, "org.freedesktop.Secret.Prompt.Completed", how == deny, dbus.MakeVariant(unlocked))
		case death:
			_ = s.conn.Close()
		}
	})
	return nil
}

func (s *secrets) searchItems(attributes map[string]string) ([]dbus.ObjectPath, *dbus.Error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.searches++
	return s.matching(attributes), nil
}

func (s *secrets) matching(attributes map[string]string) []dbus.ObjectPath {
	found := []dbus.ObjectPath{}
	for _, p := range s.order {
		same := true
		for k, v := range attributes {
			same = same && s.items[p].attributes[k] == v
		}
		if same {
			found = append(found, p)
		}
	}
	return found
}

func (s *secrets) createItem(properties map[string]dbus.Variant, secret ss.Secret, _ bool) (dbus.ObjectPath, dbus.ObjectPath, *dbus.Error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.createAs != "" {
		return "/", "/", failed(s.createAs)
	}
	attributes, _ := properties["org.freedesktop.Secret.Item.Attributes"].Value().(map[string]string)
	if old := s.matching(attributes); len(old) > 0 {
		s.items[old[0]].secret = secret
		return old[0], "/", nil
	}
	path := dbus.ObjectPath(fmt.Sprint(s.path(), "/i", len(s.items)))
	s.items[path] = &playedItem{attributes, secret, false}
	s.order = append(s.order, path)
	return path, "/", nil
}

func (s *secrets) getSecret(m dbus.Message, _ dbus.ObjectPath) (ss.Secret, *dbus.Error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	item := s.items[m.Headers[dbus.FieldPath].Value().(dbus.ObjectPath)]
	if item == nil || item.locked {
		return ss.Secret{}, failed("org.freedesktop.Secret.Error.IsLocked")
	}
	return item.secret, nil
}

func (s *secrets) getSecrets(paths []dbus.ObjectPath, _ dbus.ObjectPath) (map[dbus.ObjectPath]ss.Secret, *dbus.Error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	out := map[dbus.ObjectPath]ss.Secret{}
	for _, p := range paths {
		if item := s.items[p]; item != nil && !item.locked {
			out[p] = item.secret
		}
	}
	return out, nil
}

func (s *secrets) remove(m dbus.Message) (dbus.ObjectPath, *dbus.Error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	path := m.Headers[dbus.FieldPath].Value().(dbus.ObjectPath)
	delete(s.items, path)
	s.order = slices.DeleteFunc(s.order, func(p dbus.ObjectPath) bool { return p == path })
	return "/", nil
}
