package launch

import (
	"fmt"
	"strings"
)

// speaker words the few sentences that are needed when there is no window to
// show them in.
type speaker struct {
	lang string // "ja", "en", or "" when nobody said
}

// newSpeaker chooses the language: the flag, else the locale variables in the
// order POSIX gives them. A desktop that sets none of them leaves it open.
func newSpeaker(flag string, env func(string) string) speaker {
	if flag != "" {
		return speaker{flag}
	}
	for _, name := range []string{"LC_ALL", "LC_MESSAGES", "LANG"} {
		switch v := env(name); {
		case v == "":
		case strings.HasPrefix(strings.ToLower(v), "ja"):
			return speaker{"ja"}
		default:
			return speaker{"en"}
		}
	}
	return speaker{}
}

// say picks one of two texts that mean the same; both when the language is open.
func (s speaker) say(en, ja string) string {
	switch s.lang {
	case "ja":
		return ja
	case "en":
		return en
	}
	return en + "\n" + ja
}

func (s speaker) usage() string {
	return s.say(`Usage: norikae [flags]
  --practice           practise with made-up organisations; nothing real is touched
  --lang ja|en         language of the window (otherwise the system's)
  --log-level LEVEL    debug, info, warn or error (otherwise info)
  --version            print the version
`, `使い方: norikae [フラグ]
  --practice           架空の組織で練習します(実物には触れません)
  --lang ja|en         画面の言語(省略時はシステムの言語)
  --log-level LEVEL    debug, info, warn, error のいずれか(省略時は info)
  --version            バージョンを表示します
`)
}

func (s speaker) badArgument(arg string) string {
	return s.say(fmt.Sprintf("Norikae does not understand %q.", arg),
		fmt.Sprintf("「%s」という指定はできません。", arg))
}

func (s speaker) noDisplay() string {
	return s.say(
		"Norikae has no display to show its window on (DISPLAY is not set). Start it from a desktop session.",
		"Norikae のウィンドウを表示する画面がありません(DISPLAY が設定されていません)。デスクトップ環境から起動してください。")
}

func (s speaker) silent() string {
	return s.say(
		"Norikae is already running but does not answer. Close its window, or end it in your system's process list, then start again.",
		"Norikae はすでに起動していますが、応答がありません。ウィンドウを閉じるか、システムのプロセス一覧から終了して、もう一度起動してください。")
}

func (s speaker) noFolder(path string, err error) string {
	return s.say(
		fmt.Sprintf("Norikae cannot write to its folder %s (%v). Make the folder writable, then start again.", path, err),
		fmt.Sprintf("Norikae のフォルダー %s に書き込めません(%v)。書き込めるようにして、もう一度起動してください。", path, err))
}

func (s speaker) stopped(err error, logFile string) string {
	return s.say(
		fmt.Sprintf("Norikae had to stop: %v. The log is at %s.", err, logFile),
		fmt.Sprintf("Norikae を続けられません: %v。ログは %s にあります。", err, logFile))
}
