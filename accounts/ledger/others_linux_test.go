//go:build linux

package ledger_test

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/godbus/dbus/v5"

	"norikae/accounts"
)

// The two other keyrings of Linux desktops, KeePassXC (tried with 2.7.4) and
// KWallet (5.103), run without a screen on Qt's offscreen platform. Where they are
// not installed these tests skip.

// startOffscreen starts a Qt program, on the display of DISPLAY where a test has one.
func startOffscreen(t *testing.T, stdin string, name string, args ...string) *exec.Cmd {
	t.Helper()
	cmd := exec.Command(name, args...)
	if cmd.Env = os.Environ(); os.Getenv("DISPLAY") == "" {
		cmd.Env = append(cmd.Env, "QT_QPA_PLATFORM=offscreen")
	}
	cmd.Stdin = strings.NewReader(stdin)
	cmd.Stdout, cmd.Stderr = os.Stdout, os.Stderr
	must(t, cmd.Start())
	t.Cleanup(func() {
		_ = cmd.Process.Kill()
		_ = cmd.Wait()
	})
	return cmd
}

// collection is the default one; ok is false when there is none.
func collection(t *testing.T) (path dbus.ObjectPath, ok bool) {
	t.Helper()
	call := bus(t).Object(secretsName, secretsPath).Call("org.freedesktop.Secret.Service.ReadAlias", 0, "default")
	return path, call.Store(&path) == nil && path != "/"
}

// database is a KeePass database whose root group is shared with the Secret
// Service: {11111111-…} is the group's UUID, and the Base64 below the same.
const database = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<KeePassFile><Meta><Generator>KeePassXC</Generator><DatabaseName>test</DatabaseName>
<CustomData><Item><Key>FDO_SECRETS_EXPOSED_GROUP</Key>
<Value>{11111111-2222-3333-4444-555555555555}</Value></Item></CustomData></Meta>
<Root><Group><UUID>ERERESIiMzNERFVVVVVVVQ==</UUID><Name>Root</Name></Group></Root></KeePassFile>`

// keepassConfig turns saving after every change off: version 2.7.4 crashes in it
// when changes follow each other quickly, whoever makes them.
const keepassConfig = `[General]
ConfigVersion=2
UpdateCheckMessageShown=true
AutoSaveAfterEveryChange=false
AutoReloadOnChange=false
[GUI]
CheckForUpdates=false
[FdoSecrets]
Enabled=true
ConfirmAccessItem=%v
ConfirmDeleteItem=false
ShowNotification=false
`

// startKeePassXC opens a new database with a password. With confirm a program that
// reads an item of another one's is asked about in a window.
func startKeePassXC(t *testing.T, confirm bool) {
	t.Helper()
	home := os.Getenv("HOME")
	xml, kdbx, config := filepath.Join(home, "db.xml"), filepath.Join(home, "db.kdbx"), filepath.Join(home, "keepassxc.ini")
	must(t, os.WriteFile(xml, []byte(database), 0o600))
	must(t, os.WriteFile(config, fmt.Appendf(nil, keepassConfig, confirm), 0o600))
	create := exec.Command("keepassxc-cli", "import", "-p", "--decryption-time", "100", xml, kdbx)
	create.Stdin = strings.NewReader(password + "\n" + password + "\n")
	if out, err := create.CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	startOffscreen(t, password+"\n", "keepassxc", "--pw-stdin", "--config", config, kdbx)
	waitFor(t, "KeePassXC", func() bool {
		path, ok := collection(t)
		if !ok {
			return false
		}
		locked, err := bus(t).Object(secretsName, path).GetProperty("org.freedesktop.Secret.Collection.Locked")
		return err == nil && locked.Value() == false
	})
}

// walletConfig makes KWallet a Secret Service.
const walletConfig = `[Wallet]
Default Wallet=kdewallet
Enabled=true
First Use=false
Use One Wallet=true
[org.freedesktop.secrets]
apiEnabled=true
`

// startKWallet makes a wallet and opens it, as logging in does. KWallet shows a
// wallet to the Secret Service only if it was there when it started.
func startKWallet(t *testing.T) {
	t.Helper()
	home := os.Getenv("HOME")
	must(t, os.MkdirAll(filepath.Join(home, ".config"), 0o700))
	must(t, os.WriteFile(filepath.Join(home, ".config", "kwalletrc"), []byte(walletConfig), 0o600))
	data := filepath.Join(home, ".local", "share", "kwalletd")
	must(t, os.MkdirAll(data, 0o700))
	must(t, os.WriteFile(filepath.Join(data, "kdewallet.salt"), make([]byte, 56), 0o600))
	first := startOffscreen(t, "", "kwalletd5")
	openWallet(t)
	_ = first.Process.Kill()
	_ = first.Wait()
	startOffscreen(t, "", "kwalletd5")
	openWallet(t)
	waitFor(t, "KWallet", func() bool {
		_, ok := collection(t) // it says that it is locked until the first call
		return ok
	})
}

func openWallet(t *testing.T) {
	t.Helper()
	waitFor(t, "the wallet", func() bool {
		wallet := bus(t).Object("org.kde.kwalletd5", "/modules/kwalletd5")
		var is bool
		return wallet.Call("org.kde.KWallet.pamOpen", 0, "kdewallet", make([]byte, 56), int32(0)).Err == nil &&
			wallet.Call("org.kde.KWallet.isOpen", 0, "kdewallet").Store(&is) == nil && is
	})
}

func TestKeePassXC(t *testing.T) {
	if _, err := exec.LookPath("keepassxc"); err != nil {
		t.Skip("keepassxc is not installed")
	}
	if !inSession(t) {
		return
	}
	startKeePassXC(t, false)
	useIt(t)
	sameInOneGo(t, 300)
}

// TestKeePassXCAsksAboutItems: reading in one go does not, and answers nothing
// that was not allowed before.
func TestKeePassXCAsksAboutItems(t *testing.T) {
	if _, err := exec.LookPath("keepassxc"); err != nil {
		t.Skip("keepassxc is not installed")
	}
	if !inSession(t) {
		return
	}
	startKeePassXC(t, true)
	must(t, open(t, real()).Put(ctx, row(sato, 1)))
	if got := many(t, allKeys(1)...); len(got) != 2 {
		t.Errorf("%d of the items that this program wrote", len(got))
	}
	must(t, bus(t).Close()) // from now on this is another program
	begun := time.Now()
	if got := many(t, allKeys(1)...); len(got) != 0 {
		t.Errorf("%d of another program's items, nobody asked", len(got))
	}
	if took := time.Since(begun); took > 2*time.Second {
		t.Errorf("waited %v", took)
	}
}

func TestKWallet(t *testing.T) {
	if _, err := exec.LookPath("kwalletd5"); err != nil {
		t.Skip("kwalletd5 is not installed")
	}
	if !inSession(t) {
		return
	}
	startKWallet(t)
	useIt(t)
	sameInOneGo(t, 300)
}

// useIt does a history on whatever keyring is running.
func useIt(t *testing.T) {
	t.Helper()
	p := newPerson(61)
	l := openAt(t, real(), p)
	model := accounts.Move{}
	for range 40 {
		a := p.act(model)
		must(t, a.on(l))
		model = a.model(model)
		equal(t, a.name, l.Move(), model)
	}
	equal(t, "read again", openAt(t, real(), p).Move(), model)
	begun := time.Now()
	openAt(t, real(), p)
	took := time.Since(begun)
	must(t, l.Apply(ctx, accounts.Change{After: thousand()[:300]}, nil))
	begun = time.Now()
	must(t, l.Put(ctx, thousand()[5].Tick(accounts.Try, noon)))
	t.Logf("%d rows read in %v; a tick among 300 more took %v", len(model.Memberships), took, time.Since(begun))
	must(t, l.EraseAll(ctx))
	equal(t, "erased", openAt(t, real(), p).Move(), accounts.Move{})
	must(t, l.Put(ctx, row(sato, 1)))
	must(t, l.EraseAll(ctx))
}
