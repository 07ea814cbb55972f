package shell

import (
	"os"
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2/test"

	"norikae/ui/prefs"
)

func TestScale(t *testing.T) {
	t.Setenv(scaleVariable, "")
	p := prefs.Open(filepath.Join(t.TempDir(), "choices.json"), func(err error) { t.Error(err) })
	defer func() { _ = p.Close(t.Context()) }()
	s, err := New(Options{App: test.NewTempApp(t), Do: func(f func()) { f() }, Prefs: p, Lang: "en"})
	if err != nil {
		t.Fatal(err)
	}
	if Scale() != 100 {
		t.Errorf("begins with %d", Scale())
	}
	s.Appearance().SetScale(125)
	if Scale() != 125 || os.Getenv(scaleVariable) != "1.25" {
		t.Errorf("%d, %q", Scale(), os.Getenv(scaleVariable))
	}
	t.Setenv(scaleVariable, "")
	s.Appearance().startScale()
	if Scale() != 125 {
		t.Error("the next start forgets the size")
	}
	t.Setenv(scaleVariable, "2")
	s.Appearance().startScale()
	if Scale() != 200 {
		t.Error("a size set from outside is overruled")
	}
	for _, odd := range []string{"auto", "-1", "x", "0"} {
		t.Setenv(scaleVariable, odd)
		if Scale() != 100 {
			t.Errorf("%q is %d", odd, Scale())
		}
	}
}
