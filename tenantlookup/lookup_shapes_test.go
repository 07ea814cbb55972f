package tenantlookup

import (
	"bytes"
	"context"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

const idEurope = "c0ffee07-1a2b-4c3d-8e4f-5a6b7c8d9e07"

// shapes are whole discovery documents of every kind that is known, in
// testdata/discovery, and the tenants they are.
func shapes() map[string]Tenant {
	public, us, china := Clouds()[0], Clouds()[1], Clouds()[2]
	return map[string]Tenant{
		"workforce":      {ID: idPublic, Cloud: public, Region: "NA"},
		"workforce-asia": {ID: idAsia, Cloud: public, Region: "AS"},
		"worldwide":      {ID: idPublic, Cloud: public, Region: "WW"},
		"gcc":            {ID: idPublic, Cloud: public, Region: "NA", SubRegion: "GCC"},
		"gcc-high":       {ID: idUS, Cloud: us, Region: "USGov", SubRegion: "DODCON"},
		"dod":            {ID: idUS, Cloud: us, Region: "USGov", SubRegion: "DOD"},
		"china":          {ID: idChina, Cloud: china, Region: "AS"},
		"external":       {ID: idCIAM, Cloud: public, Region: "AS", Kind: External},
		"b2c":            {ID: idB2C, Cloud: public, Kind: B2C},
		"v1-alias":       {ID: idEurope, Cloud: public, Region: "EU"},
		"v1-old":         {ID: idEurope, Cloud: public},
	}
}

func shape(t *testing.T, name string) []byte {
	t.Helper()
	body, err := os.ReadFile(filepath.Join("testdata", "discovery", name+".json"))
	if err != nil {
		t.Fatal(err)
	}
	return body
}

// Every document gives its tenant through the whole way: parsed, asked over
// TLS, and given the domain that was asked.
func TestShapes(t *testing.T) {
	for name, want := range shapes() {
		t.Run(name, func(t *testing.T) {
			s := newStandIn(t)
			body := shape(t, name)
			s.on(hostPublic+"/*", func(w http.ResponseWriter, _ *http.Request) {
				w.Header().Set("Content-Type", "application/json; charset=utf-8")
				_, _ = w.Write(body)
			})
			got, err := s.resolver(Options{}).Resolve(context.Background(), "organisation.example")
			want.Domain = "organisation.example"
			if err != nil || got != want {
				t.Errorf("got  %+v, %v\nwant %+v", got, err, want)
			}
		})
	}
	files, _ := filepath.Glob("testdata/discovery/*.json")
	if len(files) != len(shapes()) {
		t.Errorf("%d files, %d cases", len(files), len(shapes()))
	}
}

// A document that is cut off anywhere is refused and never read as another
// tenant.
func TestShapesCutOff(t *testing.T) {
	for name := range shapes() {
		body := bytes.TrimSpace(shape(t, name))
		for end := range len(body) {
			if got, reason := readTenant(body[:end], CloudOf); reason != ReasonNotJSON || got != (Tenant{}) {
				t.Fatalf("%s, %d bytes: %+v, %q", name, end, got, reason)
			}
		}
	}
}

// Only the issuer decides. What stands in other fields, which were wrong
// before, changes neither the ID nor the cloud.
func TestShapesByIssuerAlone(t *testing.T) {
	for name, want := range shapes() {
		body := strings.NewReplacer(
			`"cloud_instance_name": "microsoftonline.com"`, `"cloud_instance_name": "microsoftonline.us"`,
			`"msgraph_host": "graph.microsoft.us"`, `"msgraph_host": "graph.microsoft.com"`,
			`"msgraph_host": "microsoftgraph.chinacloudapi.cn"`, `"msgraph_host": "graph.microsoft.com"`,
		).Replace(string(shape(t, name)))
		if got, reason := readTenant([]byte(body), CloudOf); got != want || reason != "" {
			t.Errorf("%s: %+v, %q", name, got, reason)
		}
	}
}
