package i18n

import (
	"testing"
	"testing/fstest"
)

func TestSpacesBesideWhatIsFilledIn(t *testing.T) {
	const texts = `{"in": "{{.Name}} にサインイン", "mid": "ここは {{.Name}} です。 {{.Other}} ではありません", "pair": "{{.Home}} {{.State}}", "n": {"other": "{{.Name}} の {{.N}} 件"}, "gone": "{{.Name}} is gone", "keep": "Keep {{.Name}}"}`
	speak := func(l Language) *Words {
		w, err := From(fstest.MapFS{"translations/" + string(l) + ".json": {Data: []byte(texts)}}, l)
		if err != nil {
			t.Fatal(err)
		}
		return w
	}
	ja, en := speak(Japanese), speak(English)
	for _, c := range []struct{ got, want string }{
		{ja.T("in", "Name", "青葉商事"), "青葉商事にサインイン"},
		{ja.T("in", "Name", "Contoso"), "Contoso にサインイン"},
		{ja.T("in", "Name", "株式会社 青葉（旧 Contoso）"), "株式会社 青葉（旧 Contoso）にサインイン"},
		{ja.T("in", "Name", ""), " にサインイン"},
		{ja.T("mid", "Name", "青葉", "Other", "Contoso"), "ここは青葉です。 Contoso ではありません"},
		{ja.T("mid", "Name", "Contoso", "Other", "青葉"), "ここは Contoso です。青葉ではありません"},
		{ja.T("pair", "Home", "自分の組織", "State", "まだ"), "自分の組織 まだ"},
		{ja.N("n", 3, "Name", "青葉"), "青葉の 3 件"},
		{ja.T("in", "Name", 7), "7 にサインイン"},
		{en.T("in", "Name", "青葉商事"), "青葉商事 にサインイン"},
		{en.T("gone", "Name", "the old phone"), "The old phone is gone"},
		{en.T("keep", "Name", "the old phone"), "Keep the old phone"},
		{en.T("gone", "Name", "iPhone 12"), "iPhone 12 is gone"},
		{en.T("gone", "Name", "theorem.example"), "theorem.example is gone"},
	} {
		if c.got != c.want {
			t.Errorf("%q, want %q", c.got, c.want)
		}
	}
}

func TestSentences(t *testing.T) {
	for l, want := range map[Language]string{Japanese: "一。二。", English: "一。 二。"} {
		w, err := New(l)
		if err != nil {
			t.Fatal(err)
		}
		if got := w.Sentences("一。", "二。"); got != want {
			t.Errorf("%s: %q, want %q", l, got, want)
		}
	}
}
