package ledger_test

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"math/rand"
	"syscall"
	"testing"
	"time"

	"github.com/godbus/dbus/v5"
	ss "github.com/zalando/go-keyring/secret_service"

	"norikae/accounts"
	"norikae/accounts/ledger"
)

// bulkReader is a store that reads in one go.
type bulkReader interface {
	GetMany(ctx context.Context, keys []string) map[string]string
}

// many reads keys of the running keyring in one go.
func many(t testing.TB, keys ...string) map[string]string {
	t.Helper()
	return bulkOf(t, real()).GetMany(ctx, keys)
}

func bulkOf(t testing.TB, s ledger.Store) bulkReader {
	t.Helper()
	b, ok := s.(bulkReader)
	if !ok {
		t.Fatal("the store does not read in one go")
	}
	return b
}

// singles reads keys one by one; those that are not there are left out.
func singles(t testing.TB, keys ...string) map[string]string {
	t.Helper()
	values := map[string]string{}
	for _, key := range keys {
		value, err := real().Get(key)
		if !errors.Is(err, ledger.ErrNotFound) {
			must(t, err)
			values[key] = value
		}
	}
	return values
}

// allKeys are the keys of a list of n shards, and some that are not there.
func allKeys(n int) []string {
	keys := []string{"v1/m", "v1/bad/000", "v1/nothing"}
	for i := range n {
		keys = append(keys, fmt.Sprintf("v1/s/%03d/a", i), fmt.Sprintf("v1/s/%03d/b", i))
	}
	return keys
}

// sameInOneGo compares what is read in one go with what is read one by one, of a
// list on whatever keyring is running.
func sameInOneGo(t *testing.T, rows int) {
	t.Helper()
	list := thousand()[:rows]
	l := open(t, real())
	must(t, l.Apply(ctx, accounts.Change{After: list}, nil))
	for n := range 30 {
		must(t, l.Put(ctx, list[n*rows/30].Tick(accounts.Try, noon)))
	}
	must(t, ledger.System("another.program").Set("v1/m", "not ours"))
	must(t, ledger.System("another.program").Set("v1/nothing", "not ours"))
	keys := allKeys(rows / 8)
	begun := time.Now()
	got := many(t, keys...)
	quick := time.Since(begun)
	begun = time.Now()
	want := singles(t, keys...)
	t.Logf("%d items, %d of them there: in one go %v, one by one %v", len(keys), len(want), quick, time.Since(begun))
	if !maps.Equal(got, want) || len(want) < rows/12 {
		t.Fatalf("%d items in one go, %d one by one", len(got), len(want))
	}
	c := &counting{Store: real()}
	reopened(t, l, c)
	if c.gets != 1 || c.many < rows/12 {
		t.Errorf("a load took %d single reads, and %d items in one go", c.gets, c.many)
	}
	must(t, l.EraseAll(ctx))
	if got := many(t, keys...); len(got) != 0 {
		t.Errorf("%d items in one go of an erased list", len(got))
	}
}

func TestInOneGoOnGnomeKeyring(t *testing.T) {
	if !inSession(t) {
		return
	}
	startDaemon(t, true)
	sameInOneGo(t, 1000)
}

// TestTwoItemsUnderOneKey: other programs may bring that about. The one that
// single reads take is meant.
func TestTwoItemsUnderOneKey(t *testing.T) {
	if !inSession(t) {
		return
	}
	startDaemon(t, true)
	must(t, real().Set("v1/s/000/a", "first"))
	svc, err := ss.NewSecretService()
	must(t, err)
	session, err := svc.OpenSession()
	must(t, err)
	for n := range 9 {
		properties := map[string]dbus.Variant{
			"org.freedesktop.Secret.Item.Label": dbus.MakeVariant(fmt.Sprint("another ", n)),
			"org.freedesktop.Secret.Item.Attributes": dbus.MakeVariant(map[string]string{
				"username": "v1/s/000/a", "service": testService, "other": fmt.Sprint(n),
			}),
		}
		must(t, svc.GetLoginCollection().Call("org.freedesktop.Secret.Collection.CreateItem", 0,
			properties, ss.NewSecret(session.Path(), fmt.Sprint("value ", n)), false).Err)
		if got, want := many(t, "v1/s/000/a"), singles(t, "v1/s/000/a"); !maps.Equal(got, want) || len(want) != 1 {
			t.Errorf("%d items: %q in one go, %q by itself", n+2, got, want)
		}
	}
}

// between lets something happen after the first single read, which is that of the
// manifest.
type between struct {
	ledger.Store
	then func()
}

func (b *between) Get(key string) (string, error) {
	value, err := b.Store.Get(key)
	if then := b.then; then != nil {
		b.then = nil
		then()
	}
	return value, err
}

func (b *between) GetMany(ctx context.Context, keys []string) map[string]string {
	if m, ok := b.Store.(bulkReader); ok {
		return m.GetMany(ctx, keys)
	}
	return nil
}

// TestLockedBeforeReadingInOneGo: the rest is not read, the load says why, and
// reading in one go opens no prompt.
func TestLockedBeforeReadingInOneGo(t *testing.T) {
	if !inSession(t) {
		return
	}
	startDaemon(t, true)
	l := open(t, real())
	must(t, l.Apply(ctx, accounts.Change{After: thousand()[:100]}, nil))
	_, err := ledger.Open(ctx, &between{real(), func() { lock(t) }})
	if got := trouble(t, err); got != ledger.Locked {
		t.Fatalf("reason %v: %v", got, err)
	}
	p := startPrompter(t)
	if got := many(t, allKeys(20)...); len(got) != 0 {
		t.Errorf("%d items of a locked keyring", len(got))
	}
	time.Sleep(300 * time.Millisecond)
	if n := p.opened.Load(); n != 0 {
		t.Errorf("%d prompts", n)
	}
	unlock(t)
	reopened(t, l, &between{real(), func() { lock(t); unlock(t) }})
}

// TestKilledBeforeReadingInOneGo, and at any moment of it: the load fails, or
// shows the whole list.
func TestKilledBeforeReadingInOneGo(t *testing.T) {
	if !inSession(t) {
		return
	}
	d := startDaemon(t, true)
	l := open(t, real())
	must(t, l.Apply(ctx, accounts.Change{After: thousand()[:600]}, nil))
	_, err := ledger.Open(ctx, &between{real(), d.kill})
	if got := trouble(t, err); got != ledger.NoService {
		t.Fatalf("reason %v: %v", got, err)
	}
	if got := many(t, allKeys(20)...); len(got) != 0 {
		t.Errorf("%d items of no keyring", len(got))
	}
	r := rand.New(rand.NewSource(71))
	failed := 0
	for range 12 {
		d = startDaemon(t, true)
		after := time.Duration(r.Intn(30)) * time.Millisecond
		again, err := ledger.Open(ctx, &between{real(), func() {
			time.AfterFunc(after, func() { _ = d.cmd.Process.Kill() })
		}})
		if err == nil {
			equal(t, "read while it was killed", again.Move(), l.Move())
			again.Close()
		} else if failed++; !errors.Is(err, ledger.ErrUnavailable) {
			t.Fatal(err)
		}
		d.kill()
	}
	t.Logf("%d of 12 loads failed", failed)
	if failed == 0 {
		t.Error("the keyring was never killed in time")
	}
	startDaemon(t, true)
	reopened(t, l, real())
}

// TestStoppedKeyringInOneGo: a daemon that stops answering, at whatever point, is
// left when the context ends, and asked again later.
func TestStoppedKeyringInOneGo(t *testing.T) {
	if !inSession(t) {
		return
	}
	d := startDaemon(t, true)
	must(t, open(t, real()).Apply(ctx, accounts.Change{After: thousand()[:600]}, nil))
	keys := allKeys(60)
	all := len(many(t, keys...))
	if all < 50 {
		t.Fatalf("%d items", all)
	}
	cut := 0
	for n := range 12 {
		brief, cancel := context.WithTimeout(ctx, 400*time.Millisecond)
		stop := func() { _ = d.cmd.Process.Signal(syscall.SIGSTOP) }
		if n == 0 {
			stop()
		} else {
			time.AfterFunc(time.Duration(n)*4*time.Millisecond, stop)
		}
		begun := time.Now()
		if len(bulkOf(t, real()).GetMany(brief, keys)) < all {
			cut++
		}
		if took := time.Since(begun); took > 5*time.Second {
			t.Errorf("left after %v", took)
		}
		<-brief.Done() // by then it is stopped
		cancel()
		must(t, d.cmd.Process.Signal(syscall.SIGCONT))
		if got := len(many(t, keys...)); got != all {
			t.Errorf("%d of %d items when it went on", got, all)
		}
	}
	t.Logf("cut short %d times of 12", cut)
	if cut == 0 {
		t.Error("never stopped in time")
	}
}
