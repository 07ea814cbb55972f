//go:build linux

package ledger_test

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"math/rand"
	"os"
	"os/exec"
	"strings"
	"testing"
	"time"

	gokeyring "github.com/zalando/go-keyring"

	"norikae/accounts"
	"norikae/accounts/ledger"
)

// testService is the service of the tests.
const testService = "io.github.norikae.test"

// real is the system's keyring, under the service of the tests.
func real() ledger.Store { return ledger.System(testService) }

func TestGnomeKeyring(t *testing.T) {
	if !inSession(t) {
		return
	}
	startDaemon(t, true)
	s := real()
	l := open(t, s)
	model := accounts.Move{}
	p := newPerson(21)
	for range 40 {
		a := p.act(model)
		if a.name == "next move" {
			continue // the ledger of this test has the real clock
		}
		before := l.Move()
		must(t, a.on(l))
		if model = a.model(before); a.name != "device" {
			equal(t, a.name, l.Move(), model)
		}
		model = l.Move()
	}
	l = reopened(t, l, s)
	must(t, l.EraseAll(ctx))
	equal(t, "erased", open(t, s).Move(), accounts.Move{})
}

// TestItemsOfGoKeyring: lists that were stored with it are read, changed in place and
// removed, and it reads what is stored now.
func TestItemsOfGoKeyring(t *testing.T) {
	if !inSession(t) {
		return
	}
	startDaemon(t, true)
	must(t, gokeyring.Set(testService, "v1/m", "older"))
	if got, err := real().Get("v1/m"); err != nil || got != "older" {
		t.Errorf("read %q, %v", got, err)
	}
	must(t, real().Set("v1/m", "newer"))
	if got, err := gokeyring.Get(testService, "v1/m"); err != nil || got != "newer" {
		t.Errorf("it reads %q, %v", got, err)
	}
	must(t, real().Delete("v1/m"))
	if _, err := gokeyring.Get(testService, "v1/m"); !errors.Is(err, gokeyring.ErrNotFound) {
		t.Errorf("removed, and it reads %v", err)
	}
	must(t, real().Set("v1/m", "again"))
	must(t, gokeyring.Delete(testService, "v1/m"))
	if _, err := real().Get("v1/m"); !errors.Is(err, ledger.ErrNotFound) {
		t.Errorf("removed by it, and read %v", err)
	}
}

func TestGnomeKeyringIsNotRunning(t *testing.T) {
	if !inSession(t) {
		return
	}
	l := ledger.New(real(), ledger.Options{})
	defer l.Close()
	begun := time.Now()
	if err := l.Load(ctx); trouble(t, err) != ledger.NoService {
		t.Fatalf("%v", err)
	}
	t.Logf("without a Secret Service: answered in %v", time.Since(begun))
	if err := l.Put(ctx, row(sato, 1)); !errors.Is(err, ledger.ErrNotSaved) {
		t.Fatal(err)
	}
	back := make(chan error, 1)
	go func() { back <- l.Wait(ctx) }()
	startDaemon(t, true)
	must(t, <-back)
	must(t, l.Load(ctx))
	if l.Unsaved() != 0 {
		t.Fatal("not saved when it came back")
	}
	reopened(t, l, real())
}

func TestGnomeKeyringHasNoCollection(t *testing.T) {
	if !inSession(t) {
		return
	}
	startDaemon(t, false)
	_, err := ledger.Open(ctx, real())
	if got := trouble(t, err); got != ledger.NoCollection {
		t.Fatalf("reason %v: %v", got, err)
	}
}

func TestGnomeKeyringLocked(t *testing.T) {
	if !inSession(t) {
		return
	}
	startDaemon(t, true)
	l := open(t, real())
	must(t, l.Put(ctx, row(sato, 1)))
	lock(t)
	if got := trouble(t, l.Load(ctx)); got != ledger.Locked {
		t.Fatalf("Load: reason %v", got)
	}
	err := l.Put(ctx, row(sato, 2))
	if got := trouble(t, err); got != ledger.Locked || !errors.Is(err, ledger.ErrNotSaved) {
		t.Fatalf("Put: %v", err)
	}
	if _, err := ledger.Open(ctx, real()); trouble(t, err) != ledger.Locked {
		t.Fatal("a start with a locked keyring")
	}
	if n := len(l.Move().Memberships); n != 2 || l.Unsaved() != 1 {
		t.Fatalf("%d rows, %d unsaved", n, l.Unsaved())
	}
	back := make(chan error, 1)
	go func() { back <- l.Wait(ctx) }()
	unlock(t)
	must(t, <-back)
	must(t, l.Load(ctx))
	if l.Unsaved() != 0 {
		t.Fatal("not saved after unlocking")
	}
	reopened(t, l, real())
}

// TestGnomeKeyringRestarted kills the daemon in the middle of a history, again
// and again, and starts it anew.
func TestGnomeKeyringRestarted(t *testing.T) {
	if !inSession(t) {
		return
	}
	d := startDaemon(t, true)
	l := open(t, real())
	r := rand.New(rand.NewSource(31))
	model := accounts.Move{}
	failed := 0
	for round := range 12 {
		kill := time.AfterFunc(time.Duration(r.Intn(300))*time.Millisecond, func() { _ = d.cmd.Process.Kill() })
		for n := range 12 {
			m := row(sato, round*4+n%4)
			if old, ok := model.FindMembership(m.Key()); ok {
				m = old
			}
			m = m.Tick(accounts.Step(n/4), noon.Add(time.Duration(round*100+n)*time.Minute))
			if err := l.Put(ctx, m); err != nil {
				if !errors.Is(err, ledger.ErrNotSaved) {
					t.Fatal(err)
				}
				failed++
			}
			model = model.With(m)
			equal(t, "on screen", l.Move(), model)
		}
		kill.Stop()
		d.kill()
		d = startDaemon(t, true)
		must(t, l.Load(ctx))
		if l.Unsaved() != 0 {
			t.Fatalf("%d unsaved", l.Unsaved())
		}
		equal(t, "after the restart", open(t, real()).Move(), model)
	}
	t.Logf("%d of 144 changes met a dead keyring and were saved later", failed)
	if failed == 0 {
		t.Error("the keyring was never killed in time")
	}
}

// victimRole makes the test binary the app that is going to be killed.
const victimRole = "NORIKAE_TEST_VICTIM"

// TestKilledByGnomeKeyring kills the app with SIGKILL at random moments of a
// history: all that was acknowledged is there, the change under way is there or
// not.
func TestKilledAppOnGnomeKeyring(t *testing.T) {
	if os.Getenv(victimRole) != "" {
		victim(t)
		return
	}
	if !inSession(t) {
		return
	}
	startDaemon(t, true)
	rounds := 25
	if testing.Short() {
		rounds = 6
	}
	r := rand.New(rand.NewSource(41))
	acts := 0
	for range rounds {
		begun, acked, list := killVictim(t, time.Duration(20+r.Intn(400))*time.Millisecond)
		acts += acked
		l := open(t, real())
		got := l.Move()
		if begun == acked {
			equal(t, "all acknowledged", got, list(acked))
		} else if err := oneOf(got, list(acked), list(begun)); err != nil {
			t.Fatalf("after act %d of %d: %v", acked, begun, err)
		}
		must(t, l.EraseAll(ctx))
		l.Close()
	}
	t.Logf("%d kills after %d acknowledged acts", rounds, acts)
}

// victim does a history and says what it does. Acts and clock are made up in the
// same way by the parent.
func victim(t *testing.T) {
	p := newPerson(51)
	l := openAt(t, real(), p)
	model := accounts.Move{}
	for n := 1; ; n++ {
		a := p.act(model)
		fmt.Println("begin", n)
		must(t, a.on(l))
		model = a.model(model)
		fmt.Println("acked", n)
	}
}

// killVictim runs the app until after, and tells how far it came. list is the
// list after so many acts.
func killVictim(t *testing.T, after time.Duration) (begun, acked int, list func(acts int) accounts.Move) {
	t.Helper()
	cmd := exec.Command(os.Args[0], "-test.run=^TestKilledAppOnGnomeKeyring$")
	cmd.Env = append(os.Environ(), victimRole+"=1")
	out, err := cmd.StdoutPipe()
	must(t, err)
	must(t, cmd.Start())
	lines := bufio.NewScanner(out)
	for lines.Scan() {
		word, number, _ := strings.Cut(lines.Text(), " ")
		var n int
		_, _ = fmt.Sscan(number, &n)
		switch word {
		case "begin":
			if begun = n; n == 1 {
				time.AfterFunc(after, func() { _ = cmd.Process.Kill() })
			}
		case "acked":
			acked = n
		}
	}
	_ = cmd.Wait()
	return begun, acked, func(acts int) accounts.Move {
		p, m := newPerson(51), accounts.Move{}
		for range acts {
			m = p.act(m).model(m)
		}
		return m
	}
}

// TestThousandTenantsOnGnomeKeyring also lets another program write into the same
// keyring.
func TestThousandTenantsOnGnomeKeyring(t *testing.T) {
	if !inSession(t) {
		return
	}
	startDaemon(t, true)
	must(t, ledger.System("another.program").Set("v1/m", "not ours"))
	l := open(t, real())
	list := thousand()
	must(t, l.Apply(ctx, accounts.Change{After: list}, nil))
	for n := range 50 {
		must(t, l.Put(ctx, list[n*20].Tick(accounts.Try, noon)))
	}
	l = reopened(t, l, real())
	if n := len(l.Move().Memberships); n != 1000 {
		t.Fatalf("%d rows", n)
	}
	must(t, l.EraseAll(ctx))
	if got, err := ledger.System("another.program").Get("v1/m"); err != nil || got != "not ours" {
		t.Fatalf("another program's item: %q, %v", got, err)
	}
}

// TestUnlockPromptOnGnomeKeyring: a prompt to unlock is open and nobody answers.
// The one who waits gives up when they want; the prompt stays, nothing else is
// asked, and dismissing it is told as that.
func TestUnlockPromptOnGnomeKeyring(t *testing.T) {
	if !inSession(t) {
		return
	}
	startDaemon(t, true)
	l := open(t, real())
	must(t, l.Put(ctx, row(sato, 1)))
	lock(t)
	p := startPrompter(t)
	brief, cancel := context.WithTimeout(ctx, 300*time.Millisecond)
	defer cancel()
	if got := trouble(t, l.Load(brief)); got != ledger.Timeout {
		t.Fatalf("reason %v", got)
	}
	waited := make(chan error, 1)
	go func() { waited <- l.Load(ctx) }()
	brief, cancel = context.WithTimeout(ctx, 300*time.Millisecond)
	defer cancel()
	if err := l.Put(brief, row(sato, 2)); !errors.Is(err, ledger.ErrNotSaved) || len(l.Move().Memberships) != 2 {
		t.Fatalf("Put beside a prompt: %v", err)
	}
	time.Sleep(600 * time.Millisecond) // a person reads
	if n := p.opened.Load(); n != 1 {
		t.Fatalf("%d prompts at once", n)
	}
	p.dismiss(t)
	select {
	case err := <-waited: // the second Load asked again, and there was no prompt
		if got := trouble(t, err); got != ledger.Dismissed && got != ledger.Locked {
			t.Fatalf("reason %v: %v", got, err)
		}
	case <-time.After(longest):
		t.Fatal("dismissed and still waiting")
	}
	unlock(t)
	must(t, l.Load(ctx))
	if l.Unsaved() != 0 {
		t.Fatal("not saved after unlocking")
	}
	reopened(t, l, real())
}
