//go:build linux

package e2e

import (
	"context"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"testing"
	"time"

	"norikae/accounts"
	"norikae/accounts/ledger"
)

// readerVar makes this test binary print what a keyring service holds.
const readerVar = "NORIKAE_E2E_READ"

// readLedger reads a list from the person's keyring in a process of its own,
// because the keyring library stays with the first message bus it has seen.
func readLedger(t testing.TB, p *person, service string) accounts.Move {
	t.Helper()
	cmd := exec.CommandContext(t.Context(), os.Args[0])
	cmd.Env = append(p.toolEnv(), readerVar+"="+service)
	cmd.Stderr = os.Stderr
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("reading the keyring: %v\n%s", err, out)
	}
	var move accounts.Move
	if err := json.Unmarshal(out, &move); err != nil {
		t.Fatal(err)
	}
	return move
}

// printLedger is the other process.
func printLedger(service string) int {
	ctx, cancel := context.WithTimeout(context.Background(), time.Minute)
	defer cancel()
	l, err := ledger.Open(ctx, ledger.System(service))
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 1
	}
	defer l.Close()
	if err := json.NewEncoder(os.Stdout).Encode(l.Move()); err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 1
	}
	return 0
}
