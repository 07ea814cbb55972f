// Windows does on Windows what the tests under Wine cannot do from outside: it
// reads the Credential Manager, registers a browser, and plays that browser.
//
//	windows ledger SERVICE     prints the list a keyring service holds, as JSON
//	windows erase SERVICE      erases it
//	windows fill SERVICE       puts an organisation into it
//	windows register NAME EXE  registers a browser for the Start menu and https links
//	windows console EXE ARG    starts a program in a terminal, as a person who types its
//	                           name, and prints what is to be read there
//	windows alone EXE ARG      starts a program without a terminal and without streams,
//	                           as the Explorer does
//	chrome …                   as a browser it notes its arguments down, beside itself
package main

import (
	"context"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"time"

	"golang.org/x/sys/windows/registry"

	"norikae/accounts"
	"norikae/accounts/ledger"
	"norikae/tenantlookup"
)

func main() {
	if err := run(); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func run() error {
	if filepath.Base(os.Args[0]) == "chrome.exe" {
		return browse()
	}
	ctx, cancel := context.WithTimeout(context.Background(), time.Minute)
	defer cancel()
	switch os.Args[1] {
	case "ledger":
		l, err := ledger.Open(ctx, ledger.System(os.Args[2]))
		if err != nil {
			return err
		}
		defer l.Close()
		return json.NewEncoder(os.Stdout).Encode(l.Move())
	case "fill":
		l, err := ledger.Open(ctx, ledger.System(os.Args[2]))
		if err != nil {
			return err
		}
		defer l.Close()
		return l.Put(ctx, accounts.NewMembership(accounts.Account{Address: "guest@contoso.example"}, tenantlookup.Tenant{
			ID: "c0ffee01-1a2b-4c3d-8e4f-5a6b7c8d9e01", Domain: "fabrikam.example", Cloud: tenantlookup.Clouds()[0],
		}))
	case "erase":
		l, err := ledger.Open(ctx, ledger.System(os.Args[2]))
		if err != nil {
			return err
		}
		defer l.Close()
		return l.EraseAll(ctx)
	case "register":
		return register(os.Args[2], os.Args[3])
	case "console":
		return console(os.Args[2], os.Args[3:])
	case "alone":
		return alone(os.Args[2], os.Args[3:])
	}
	return fmt.Errorf("unknown command %s", os.Args[1])
}

// register does what a browser's installer does for one user.
func register(name, exe string) error {
	for path, value := range map[string]string{
		`Software\Clients\StartMenuInternet\` + name:                         name,
		`Software\Clients\StartMenuInternet\` + name + `\shell\open\command`: `"` + exe + `"`,
		`Software\Classes\ChromeHTML\shell\open\command`:                     `"` + exe + `" --single-argument %1`,
	} {
		key, _, err := registry.CreateKey(registry.CURRENT_USER, path, registry.SET_VALUE)
		if err != nil {
			return err
		}
		if err := key.SetStringValue("", value); err != nil {
			return err
		}
		if err := key.Close(); err != nil {
			return err
		}
	}
	return nil
}

// browse notes a call down and stays for a while, as a browser does.
func browse() error {
	line, err := json.Marshal(os.Args)
	if err != nil {
		return err
	}
	exe, err := os.Executable()
	if err != nil {
		return err
	}
	calls, err := os.OpenFile(filepath.Join(filepath.Dir(exe), "calls"), os.O_CREATE|os.O_APPEND|os.O_WRONLY, 0o600)
	if err != nil {
		return err
	}
	if _, err := calls.Write(append(line, '\n')); err != nil {
		return err
	}
	if err := calls.Close(); err != nil {
		return err
	}
	time.Sleep(20 * time.Second)
	return nil
}
