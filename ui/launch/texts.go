package launch

import (
	"errors"
	"fmt"
	"os"
	"slices"
	"strings"

	"norikae/ui/atomicfile"
)

// texts holds the few sentences that are needed when there is no window to
// show them in, by the language: "ja", "en", or "" when it is not known.
type texts string

// newTexts chooses the language: the flag, else the first that the system names.
// Where the system names none, the language stays unknown.
func newTexts(flag string, system []string) texts {
	switch {
	case flag != "":
		return texts(flag)
	case len(system) == 0:
		return ""
	case strings.HasPrefix(strings.ToLower(system[0]), "ja"):
		return "ja"
	}
	return "en"
}

// Languages lists the languages the system is set to, best first, such as "ja-JP"
// or "ja_JP.UTF-8": the languages of the system's own windows where the system has a
// list of them, else the locale variables in the order POSIX gives them. The list is
// empty where none is set.
func Languages() []string { return languages(os.Getenv, displayLanguages()) }

func languages(getenv func(string) string, display []string) []string {
	if len(display) > 0 {
		return display
	}
	found := []string{getenv("LC_ALL"), getenv("LC_MESSAGES"), getenv("LANG")}
	return slices.DeleteFunc(found, func(language string) bool { return language == "" })
}

// pick returns one of two texts that mean the same; both when the language is not
// known.
func (t texts) pick(en, ja string) string {
	switch t {
	case "ja":
		return ja
	case "en":
		return en
	}
	return en + "\n" + ja
}

func (t texts) badArgument(arg string) string {
	return t.pick(fmt.Sprintf("Norikae does not understand %q.", arg),
		fmt.Sprintf("「%s」という指定はできません。", arg))
}

func (t texts) closeFirst() string {
	return t.pick("Norikae is running. Close its window first: two copies must not change one list.",
		"Norikae が起動しています。先にウィンドウを閉じてください。2 つ同時に一覧を変更することはできません。")
}

func (t texts) noDisplay() string {
	return t.pick(
		"Norikae has no display to show its window on (DISPLAY is not set). Start it from a desktop session.",
		"Norikae のウィンドウを表示する画面がありません(DISPLAY が設定されていません)。デスクトップ環境から起動してください。")
}

// unreachableDisplay says what to do where there is no window system at DISPLAY.
// display is empty where only Wayland runs: the program speaks X11, as Japanese typing
// needs that.
func (t texts) unreachableDisplay(display string) string {
	if display == "" {
		return t.pick(
			"Norikae cannot reach a screen to show its window on. On Wayland, install Xwayland.",
			"Norikae のウィンドウを表示する画面に接続できません。Wayland をお使いの場合は、Xwayland を入れてください。")
	}
	return t.pick(
		fmt.Sprintf("Norikae cannot reach the screen %s (DISPLAY): there is none, or it belongs to another user. Start Norikae from your own desktop session.", display),
		fmt.Sprintf("画面 %s(DISPLAY)に接続できません。画面がないか、別のユーザーのものです。自分のデスクトップから Norikae を起動してください。", display))
}

func (t texts) noAnswer() string {
	return t.pick(
		"Norikae is already running but does not answer. Close its window, or end it in your system's process list, then start again.",
		"Norikae はすでに起動していますが、応答がありません。ウィンドウを閉じるか、システムのプロセス一覧から終了して、もう一度起動してください。")
}

func (t texts) runsAlready() string {
	return t.pick(
		"Norikae is already running. Its window is among the open ones: look in the task bar.",
		"Norikae はすでに起動しています。タスクバーから Norikae のウィンドウを選んでください。")
}

// noOpenGL says what to do where no window can be drawn; system is a GOOS value.
func (t texts) noOpenGL(system string) string {
	if system == "windows" {
		return t.pick(
			"This computer offers no OpenGL 2.1, which Norikae needs to draw its window. At a remote desktop, start it on the computer itself. Elsewhere install the graphics card's own driver, or put Mesa's opengl32.dll beside norikae.exe.",
			"このコンピューターでは、画面の表示に必要な OpenGL 2.1 が使えません。リモートデスクトップの場合は、コンピューターを直接操作して起動してください。それ以外の場合は、グラフィックスのドライバーを入れるか、Mesa の opengl32.dll を norikae.exe と同じフォルダーに置いてください。")
	}
	return t.pick(
		"This computer offers no OpenGL 2.1, which Norikae needs to draw its window. Install the graphics card's driver or Mesa (on Debian and Ubuntu: libgl1-mesa-dri). At a remote desktop, start it on the computer itself.",
		"このコンピューターでは、画面の表示に必要な OpenGL 2.1 が使えません。グラフィックスのドライバーか Mesa(Debian と Ubuntu では libgl1-mesa-dri)を入れてください。リモートデスクトップの場合は、コンピューターを直接操作して起動してください。")
}

func (t texts) noFolder(path string, err error) string {
	if errors.Is(atomicfile.Classify(err), atomicfile.ErrFull) {
		return t.pick(
			fmt.Sprintf("There is no room left on the disk for Norikae's folder %s. Free some space, then start again.", path),
			fmt.Sprintf("Norikae のフォルダー %s のあるディスクに空きがありません。空きを作ってから、もう一度起動してください。", path))
	}
	return t.pick(
		fmt.Sprintf("Norikae cannot write to its folder %s (%v). Make the folder writable, then start again.", path, err),
		fmt.Sprintf("Norikae のフォルダー %s に書き込めません(%v)。書き込めるようにして、もう一度起動してください。", path, err))
}

func (t texts) stopped(err error, logFile string) string {
	return t.pick(
		fmt.Sprintf("Norikae had to stop: %v. The log is at %s.", err, logFile),
		fmt.Sprintf("Norikae を続けられません: %v。ログは %s にあります。", err, logFile))
}
