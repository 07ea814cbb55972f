package tenantlookup_test

import (
	"context"
	"errors"
	"fmt"
	"net"
	"net/http"
	"net/http/httptest"

	"norikae/tenantlookup"
)

// loopback leads every host to a server on this machine, so that the examples
// run without a network.
func loopback() (client *http.Client, stop func()) {
	server := httptest.NewTLSServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.Host != "login.microsoftonline.com" || r.URL.Path != "/tsubame-trading.example/v2.0/.well-known/openid-configuration" {
			w.WriteHeader(http.StatusBadRequest)
			fmt.Fprint(w, `{"error":"invalid_tenant","error_codes":[90002]}`)
			return
		}
		w.Header().Set("Content-Type", "application/json; charset=utf-8")
		fmt.Fprint(w, `{"issuer":"https://login.microsoftonline.com/c0ffee01-1a2b-4c3d-8e4f-5a6b7c8d9e01/v2.0","tenant_region_scope":"AS"}`)
	}))
	client = server.Client()
	transport := client.Transport.(*http.Transport)
	transport.TLSClientConfig.ServerName = "example.com"
	transport.DialContext = func(ctx context.Context, network, _ string) (net.Conn, error) {
		return (&net.Dialer{}).DialContext(ctx, network, server.Listener.Addr().String())
	}
	return client, server.Close
}

func ExampleResolver_Resolve() {
	client, stop := loopback() // in a program: leave HTTPClient out
	defer stop()
	r := tenantlookup.New(tenantlookup.Options{HTTPClient: client})

	tenant, err := r.Resolve(context.Background(), "佐藤 愛 <a.sato@tsubame-trading.example>")
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(tenant.ID, tenant.Domain, tenant.Cloud.Name, tenant.Region)
	// Output: c0ffee01-1a2b-4c3d-8e4f-5a6b7c8d9e01 tsubame-trading.example Public AS
}

func ExampleResolver_ResolveAll() {
	client, stop := loopback()
	defer stop()
	r := tenantlookup.New(tenantlookup.Options{HTTPClient: client})

	texts := tenantlookup.Queries("tsubame-trading.example、tsubame-tradign.example、hanako@docomo.ne.jp")
	results := r.ResolveAll(context.Background(), texts, nil)
	var known []string
	for _, result := range results {
		if result.Err == nil {
			known = append(known, result.Tenant.Domain)
		}
	}
	for _, result := range results {
		switch {
		case result.Err == nil:
			fmt.Println(result.Text, "is", result.Tenant.ID)
		case errors.Is(result.Err, tenantlookup.ErrMailProvider):
			fmt.Println(result.Text, "is a mail provider")
		case errors.Is(result.Err, tenantlookup.ErrNotFound):
			fmt.Println(result.Text, "is nobody's; meant:", tenantlookup.Suggest(result.Text, known))
		}
	}
	// Output:
	// tsubame-trading.example is c0ffee01-1a2b-4c3d-8e4f-5a6b7c8d9e01
	// tsubame-tradign.example is nobody's; meant: [tsubame-trading.example]
	// docomo.ne.jp is a mail provider
}

func ExampleFind() {
	pasted := "会社名\tドメイン\nつばめ商事\ttsubame-trading.example\nあおぞら食品\tjun@aozora-foods.example\n検討中の会社\t\n"
	for _, f := range tenantlookup.Find(pasted) {
		fmt.Printf("line %d: %q %q\n", f.Line, f.Query, f.Name)
	}
	// Output:
	// line 2: "tsubame-trading.example" "つばめ商事"
	// line 3: "aozora-foods.example" "あおぞら食品"
	// line 4: "" ""
}

func ExampleError() {
	_, err := tenantlookup.Parse("https://aka.ms/mfasetup")
	var e *tenantlookup.Error
	if errors.As(err, &e) {
		fmt.Println(e.Reason)
	}
	// Output: no-tenant
}
