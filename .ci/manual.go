//go:build ignore

// Manual writes the manual page (man-pages(7)) in a language, from the flags and the
// exit codes that package launch lists.
//
//	manual en|ja VERSION DATE
package main

import (
	"fmt"
	"os"
	"strings"

	"norikae/ui/launch"
)

func main() {
	if len(os.Args) != 4 || os.Args[1] != "en" && os.Args[1] != "ja" {
		fmt.Fprintln(os.Stderr, "usage: manual en|ja VERSION DATE")
		os.Exit(2)
	}
	say := func(en, ja string) string {
		if os.Args[1] == "ja" {
			return escape(ja)
		}
		return escape(en)
	}
	fmt.Printf(".TH NORIKAE 1 %s \"Norikae %s\"\n", os.Args[3], os.Args[2])
	fmt.Printf(".SH %s\nnorikae \\- %s\n", say("NAME", "名前"),
		say("change phones in every organisation where you are a guest", "ゲスト参加している組織すべてで、スマホを乗り換える"))
	fmt.Printf(".SH %s\n.B norikae\n[\\fIflags\\fR]\n", say("SYNOPSIS", "書式"))
	fmt.Printf(".SH %s\n%s\n", say("DESCRIPTION", "説明"),
		say("Opens the window; see its menu Help for a guide. The progress is kept in the keyring of the system.",
			"ウィンドウを開きます。使い方はメニューの「ヘルプ」にあります。進み具合はシステムのキーリングに保存されます。"))
	fmt.Printf(".SH %s\n", say("OPTIONS", "オプション"))
	for _, o := range launch.Options() {
		fmt.Printf(".TP\n.B %s", escape(o.Name))
		if o.Value != "" {
			fmt.Printf(" \\fI%s\\fR", escape(o.Value))
		}
		fmt.Printf("\n%s\n", say(o.English, o.Japanese))
	}
	fmt.Printf(".SH %s\n", say("EXIT STATUS", "終了ステータス"))
	for _, e := range launch.Exits() {
		fmt.Printf(".TP\n.B %d\n%s\n", e.Code, say(e.English, e.Japanese))
	}
	fmt.Printf(".SH %s\n.TP\n.I $XDG_STATE_HOME/%s\n%s\n", say("FILES", "ファイル"), launch.ID,
		say("choices, log and crash reports (~/.local/state without the variable); practice mode has a folder of its own",
			"設定、ログ、クラッシュの記録(変数がなければ ~/.local/state)。練習モードは別のフォルダーを使います"))
}

// escape makes a text mean itself to roff.
func escape(s string) string {
	s = strings.NewReplacer(`\`, `\e`, "-", `\-`).Replace(s)
	if strings.HasPrefix(s, ".") || strings.HasPrefix(s, "'") {
		s = `\&` + s
	}
	return s
}
