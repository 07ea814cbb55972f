package browser_test

import (
	"context"
	"errors"
	"fmt"

	"norikae/ui/browser"
)

func Example() {
	opener, err := browser.NewOpener(browser.Options{})
	if err != nil {
		return
	}
	defer opener.Close()

	ctx := context.Background()
	b, ok := browser.Choose(browser.Installed(ctx), "")
	if !ok {
		fmt.Println("copy the link")
		return
	}
	opened, err := opener.Open(ctx, b, "https://aka.ms/mfasetup", browser.Session{Account: "work"})
	switch {
	case errors.Is(err, browser.ErrPrivateDisabled):
		fmt.Println("your organisation forbids private windows in", b.Name)
	case errors.Is(err, browser.ErrCloseFirst):
		fmt.Println("close all private windows of", b.Name, "first")
	case err != nil:
		fmt.Println("copy the link:", err)
	case opened.Did == browser.ThrowawayProfile:
		fmt.Println("opened on a profile of its own")
	}
}

func ExampleCheckLink() {
	fmt.Println(browser.CheckLink("https://mysignins.microsoft.com/security-info", browser.Session{}))
	fmt.Println(browser.CheckLink("https://mysignins.microsoft.com@evil.example/", browser.Session{}))
	fmt.Println(errors.Is(browser.CheckLink("http://aka.ms/mfasetup", browser.Session{}), browser.ErrLinkScheme))
	// Output:
	// <nil>
	// browser: link refused: holds a user name ("evil.example")
	// true
}
