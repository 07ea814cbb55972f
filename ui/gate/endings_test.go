package gate

import (
	"testing"
	"time"

	"norikae/accounts"
	"norikae/ui/i18n"
)

// What has ended is not said to end, and what will end is not said to have ended.
func TestEndingsSayWhen(t *testing.T) {
	m := accounts.Move{}
	m.New = "Pixel 9"
	july := time.Date(2027, 7, 1, 0, 0, 0, 0, time.Local)
	own := accounts.Ending{Line: accounts.HomeLine(work), On: time.Date(2027, 2, 1, 0, 0, 0, 0, time.Local)}
	row := accounts.Ending{Line: accounts.RowLine(member(work, "Contoso", 1)), On: july}
	more := []accounts.Ending{own, row, row, row, row, row, row}
	for name, c := range map[string]struct {
		now    time.Time
		list   []accounts.Ending
		en, ja string
	}{
		"before": {
			own.On.AddDate(0, 0, -1),
			[]accounts.Ending{own, row},
			"Microsoft ends its text messages and calls: sato@myfirm.example itself on 1 February 2027, Contoso on 1 July 2027. Register Authenticator or a passkey there as well.",
			"Microsoft の SMS と電話が終わります：sato@myfirm.example 自身（2027年2月1日）、Contoso（2027年7月1日）。Authenticator かパスキーも登録してください。",
		},
		"between": {
			own.On, more,
			"Microsoft’s text messages and calls have ended: sato@myfirm.example itself on 1 February 2027. Register Authenticator or a passkey there, and sign in once with Pixel 9.\n" +
				"Microsoft ends its text messages and calls: Contoso on 1 July 2027, Contoso on 1 July 2027, Contoso on 1 July 2027, Contoso on 1 July 2027, and 2 more. Register Authenticator or a passkey there as well.",
			"Microsoft の SMS と電話はもう終わりました：sato@myfirm.example 自身（2027年2月1日）。Authenticator かパスキーを登録し、Pixel 9 で一度サインインしてください。\n" +
				"Microsoft の SMS と電話が終わります：Contoso（2027年7月1日）、Contoso（2027年7月1日）、Contoso（2027年7月1日）、Contoso（2027年7月1日）、ほか 2 件。Authenticator かパスキーも登録してください。",
		},
		"after": {
			july,
			[]accounts.Ending{row},
			"Microsoft’s text messages and calls have ended: Contoso on 1 July 2027. Register Authenticator or a passkey there, and sign in once with Pixel 9.",
			"Microsoft の SMS と電話はもう終わりました：Contoso（2027年7月1日）。Authenticator かパスキーを登録し、Pixel 9 で一度サインインしてください。",
		},
	} {
		for lang, want := range map[i18n.Language]string{i18n.English: c.en, i18n.Japanese: c.ja} {
			w, err := i18n.New(lang)
			if err != nil {
				t.Fatal(err)
			}
			if got := endings(w, m, c.list, c.now); got != want {
				t.Errorf("%s in %s:\n%s\nwant\n%s", name, lang, got, want)
			}
		}
	}
}
