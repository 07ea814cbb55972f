package stage

import "testing"

func TestStretch(t *testing.T) {
	for in, want := range map[string]string{
		"Open {{.Name}} now": "OOpeen {{.Name}} noow", "組織を追加": "組織を追加ーー", "{{.N}} %": "{{.N}} %",
	} {
		if got := stretch(in); got != want {
			t.Errorf("%q becomes %q, want %q", in, got, want)
		}
	}
}
