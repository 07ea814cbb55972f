package browser

import (
	"reflect"
	"slices"
	"testing"

	"norikae/ui/browser/product"
)

func TestChoose(t *testing.T) {
	edge := Browser{ID: "edge", Kind: "edge", Isolation: Throwaway}
	chrome := Browser{ID: "chrome", Kind: "chrome", Isolation: Throwaway}
	safari := Browser{ID: "safari", Kind: "safari"}
	preferred := func(b Browser) Browser { b.Default = true; return b }
	forbidden := func(b Browser) Browser { b.Policy = PolicyDisabled; return b }
	tests := []struct {
		name  string
		list  []Browser
		saved string
		want  string
	}{
		{"saved", []Browser{preferred(edge), chrome}, "chrome", "chrome"},
		{"saved, but forbidden: to be told so", []Browser{preferred(edge), forbidden(chrome)}, "chrome", "chrome"},
		{"saved, but gone", []Browser{preferred(chrome), edge}, "firefox", "chrome"},
		{"saved at another place", []Browser{preferred(chrome), edge}, "edge:/nix/store/a/bin/edge", "edge"},
		{"saved, another product with its beginning", []Browser{preferred(chrome), {ID: "edge-dev", Kind: "edge-dev", Isolation: Throwaway}}, "edge:/x", "chrome"},
		{"default", []Browser{preferred(chrome), edge}, "", "chrome"},
		{"default cannot", []Browser{preferred(safari), edge, chrome}, "", "edge"},
		{"default is forbidden", []Browser{forbidden(preferred(chrome)), edge}, "", "edge"},
		{"all are forbidden", []Browser{preferred(safari), forbidden(edge), forbidden(chrome)}, "", "edge"},
		{"only to copy a link for", []Browser{{ID: "arc"}, preferred(safari)}, "", "safari"},
		{"only to copy a link for, none is the default", []Browser{safari, {ID: "arc"}}, "", "safari"},
		{"none", nil, "", ""},
		{"an empty choice is no ID", []Browser{{Isolation: CopyOnly}, edge}, "", "edge"},
	}
	for _, tt := range tests {
		got, ok := Choose(tt.list, tt.saved)
		if got.ID != tt.want || ok != (tt.want != "") {
			t.Errorf("%s: %q, %v; want %q", tt.name, got.ID, ok, tt.want)
		}
	}
	if got := ids(Others([]Browser{safari, edge, forbidden(chrome), {ID: "fox", Isolation: PrivateOnly}}, edge)); !reflect.DeepEqual(got, []string{"fox"}) {
		t.Errorf("others: %v", got)
	}
}

func TestHints(t *testing.T) {
	tests := []struct {
		b      Browser
		system string
		build  uint32
		want   Hint
	}{
		{Browser{}, "windows", 19045, HintPasskeyKeyOnly},
		{Browser{}, "windows", 22000, HintPasskeyWarning},
		{Browser{}, "windows", 26200, HintPasskeyWarning},
		{Browser{}, "darwin", 0, HintPasskeyWarning},
		{Browser{}, "linux", 0, HintPasskeyNotHere},
		{Browser{Confined: product.Snap}, "linux", 0, HintPasskeyNotHere},
		{Browser{Confined: product.Flatpak}, "linux", 0, HintPasskeyElsewhere},
	}
	for _, tt := range tests {
		if got := hintFor(tt.b, tt.system, tt.build); got != tt.want {
			t.Errorf("%v on %s %d: %v, want %v", tt.b.Confined, tt.system, tt.build, got, tt.want)
		}
	}
	if HintFor(Browser{}) == NoHint {
		t.Error("this system has no hint")
	}
}

// ids lists the IDs of browsers, the default one marked.
func ids(list []Browser) []string {
	var out []string
	for _, b := range list {
		mark := ""
		if b.Default {
			mark = "*"
		}
		out = append(out, mark+b.ID)
	}
	return out
}

// byKind returns the one browser of a kind.
func byKind(t testing.TB, list []Browser, kind string) Browser {
	t.Helper()
	i := slices.IndexFunc(list, func(b Browser) bool { return b.Kind == kind })
	if i < 0 {
		t.Fatalf("no %s in %v", kind, ids(list))
	}
	return list[i]
}
