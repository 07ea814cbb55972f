package launch

import (
	"fmt"
	"strings"
)

// Option is a flag of the command line.
type Option struct {
	Name              string // with its dashes
	Value             string // what follows the name; empty: nothing
	English, Japanese string // what it does
}

// Options lists the flags of the command line, for the usage text and the manual
// page.
func Options() []Option {
	return []Option{
		{"--practice", "", "practise with made-up organisations; nothing real is touched", "架空の組織で練習します(実物には触れません)"},
		{"--keep", "", "with --practice: go on with the last practice", "--practice と併用：前回の練習の続きから始めます"},
		{"--guided", "", "begin with the guided run, which takes one organisation after the other", "「順番に進める」から始めます(1 組織ずつ案内します)"},
		{"--lang", "ja|en", "language of the window (otherwise the system's)", "画面の言語(省略時はシステムの言語)"},
		{"--export", "FILE", "save the whole list to a file and leave; a file that is there is not replaced", "一覧をファイルに保存して終わります(すでにあるファイルは置き換えません)"},
		{"--import", "FILE", "add a saved list to the list and leave", "保存した一覧を読み込み、いまの一覧に加えて終わります"},
		{"--erase", "", "erase the list from this computer, after a question, and leave", "確認のあと、このコンピューターから一覧を消去して終わります"},
		{"--yes", "", "with --erase: do not ask", "--erase の確認を省きます"},
		{"--log-level", "LEVEL", "debug, info, warn or error (otherwise info)", "debug, info, warn, error のいずれか(省略時は info)"},
		{"--version", "", "print the version", "バージョンを表示します"},
		{"--help", "", "print this", "この説明を表示します"},
	}
}

// Exits lists the exit codes of the program and what each means.
func Exits() []Exit {
	return []Exit{
		{exitOK, "all is well; or another copy was running and has come to the front", "正常に終わりました。または、すでに起動していたウィンドウを手前に出しました"},
		{exitFailure, "it cannot do what it was started for; a message says what to do", "実行できませんでした。どうすればよいかを表示しています"},
		{exitUsage, "the command line makes no sense", "指定が正しくありません"},
		{exitRunning, "--export, --import or --erase while a copy is running: close it first", "起動中のため --export、--import、--erase を実行できません。先に終了してください"},
	}
}

// Exit is an exit code of the program.
type Exit struct {
	Code              int
	English, Japanese string
}

func (t texts) usage() string {
	return t.pick(usage("Usage: norikae [flags]", "Exit codes:", func(en, _ string) string { return en }),
		usage("使い方: norikae [フラグ]", "終了コード:", func(_, ja string) string { return ja }))
}

// usage lists options and exit codes in the language that pick returns.
func usage(title, exits string, pick func(en, ja string) string) string {
	var text strings.Builder
	fmt.Fprintln(&text, title)
	for _, o := range Options() {
		fmt.Fprintf(&text, "  %-20s %s\n", strings.TrimSpace(o.Name+" "+o.Value), pick(o.English, o.Japanese))
	}
	fmt.Fprintln(&text, exits)
	for _, e := range Exits() {
		fmt.Fprintf(&text, "  %-20d %s\n", e.Code, pick(e.English, e.Japanese))
	}
	return text.String()
}
