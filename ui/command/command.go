// Package command carries out what the command line asks for without a window: it
// saves the list to a file, adds a saved list, or erases the list. A script can keep
// copies with it, and a person whose screen fails can still get at the list.
//
//	err := command.Run(ctx, command.Request{Flags: start.Flags, Store: …, Print: start.Print, Input: os.Stdin})
//
// The caller holds the app's lock, so no window changes the list meanwhile. Every
// error is a *launch.UserError: a sentence with what to do, in both languages.
package command

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"

	"norikae/accounts/ledger"
	"norikae/accounts/ledger/exchange"
	"norikae/ui/atomicfile"
	"norikae/ui/launch"
)

// Request is what the command line asked for, with the list and the terminal.
type Request struct {
	launch.Flags
	Store ledger.Store
	Print func(english, japanese string)
	Input io.Reader // where the answer to a question is read from
}

// confirmWord is what must be typed before the list is erased.
const confirmWord = "erase"

// maxFileSize is the size of the largest file that is read, in bytes: far more than any list has.
const maxFileSize = 64 << 20

// Run carries out the request.
func Run(ctx context.Context, r Request) error {
	if r.Erase {
		return r.erase(ctx)
	}
	l, err := ledger.Open(ctx, r.Store)
	if err != nil {
		return readError(err)
	}
	defer l.Close()
	if r.Import != "" {
		return r.importFile(ctx, l)
	}
	return r.exportFile(l)
}

// exportFile saves the list. An existing file is not replaced.
func (r Request) exportFile(l *ledger.Ledger) error {
	if _, err := os.Lstat(r.Export); err == nil {
		return problem(os.ErrExist, "There is already a file %s. Choose another name, or remove it first.",
			"%s はすでにあります。別の名前にするか、先に削除してください。", r.Export)
	}
	if err := atomicfile.Write(r.Export, l.Export); err != nil {
		return fileError(r.Export, err)
	}
	m := l.Move()
	r.Print(fmt.Sprintf("Saved (accounts: %d, organisations: %d): %s", len(m.Accounts), len(m.Memberships), r.Export),
		fmt.Sprintf("アカウント %d 件と組織 %d 件を %s に保存しました。", len(m.Accounts), len(m.Memberships), r.Export))
	return nil
}

// importFile adds a file to the list: all of it or nothing.
func (r Request) importFile(ctx context.Context, l *ledger.Ledger) error {
	f, err := os.Open(r.Import)
	if err != nil {
		return fileError(r.Import, err)
	}
	defer f.Close()
	content, err := io.ReadAll(io.LimitReader(f, maxFileSize+1))
	if err != nil {
		return fileError(r.Import, err)
	}
	would, err := l.Preview(ctx, bytes.NewReader(content), exchange.Merge)
	if err == nil {
		err = l.ImportFile(ctx, bytes.NewReader(content), exchange.Merge, nil)
	}
	if err != nil {
		return fileError(r.Import, err)
	}
	r.Print(fmt.Sprintf("Organisations added: %d. Accounts added: %d. Changed: %d. The same as before: %d.", would.Added, would.Accounts, would.Changed, would.Same),
		fmt.Sprintf("組織 %d 件とアカウント %d 件を追加し、%d 件を更新しました。%d 件は同じでした。", would.Added, would.Accounts, would.Changed, would.Same))
	return nil
}

// erase erases the list after a question, also where the list cannot be read.
func (r Request) erase(ctx context.Context) error {
	l := ledger.New(r.Store, ledger.Options{})
	defer l.Close()
	err := l.Load(ctx)
	if errors.Is(err, ledger.ErrUnavailable) {
		return readError(err)
	}
	if !r.Yes && !r.confirmed(len(l.Move().Memberships)) {
		return problem(context.Canceled, "Nothing was erased.", "何も消去していません。")
	}
	if err := l.EraseAll(ctx); err != nil {
		return problem(err, "Not everything could be erased. Unlock the password store, then try again.",
			"一部を消去できませんでした。パスワードの保管場所のロックを解除してから、もう一度実行してください。")
	}
	r.Print("The list is erased from this computer.", "このコンピューターから一覧を消去しました。")
	return nil
}

// confirmed asks whether to erase, and reports whether confirmWord was typed.
func (r Request) confirmed(organisations int) bool {
	r.Print(fmt.Sprintf("This erases the whole list (organisations: %d) from this computer; no copy is kept. Type %s to go on.", organisations, confirmWord),
		fmt.Sprintf("一覧のすべて(組織 %d 件)をこのコンピューターから消去します。元に戻せません。続ける場合は %s と入力してください。", organisations, confirmWord))
	line, _ := bufio.NewReader(r.Input).ReadString('\n') // without a terminal the line is empty
	return strings.EqualFold(strings.TrimSpace(line), confirmWord)
}

// problem is an error in both languages, which are formats of args. err is its cause.
func problem(err error, english, japanese string, args ...any) error {
	return &launch.UserError{English: fmt.Sprintf(english, args...), Japanese: fmt.Sprintf(japanese, args...), Err: err}
}

// readError describes why the list cannot be read.
func readError(err error) error {
	if errors.Is(err, ledger.ErrUnavailable) {
		return problem(err, "The password store does not answer. Unlock it, then try again.",
			"パスワードの保管場所が応答しません。ロックを解除してから、もう一度実行してください。")
	}
	return problem(err, "The list cannot be read. Start Norikae: its window says why and what to do.",
		"一覧を読み込めません。Norikae を起動すると、原因と対処を確認できます。")
}

// fileError describes why a file could not be written or read.
func fileError(path string, err error) error {
	err = atomicfile.Classify(err)
	var english, japanese string
	file := (*exchange.Error)(nil)
	switch {
	case errors.Is(err, atomicfile.ErrInUse):
		english, japanese = "%s is open in another program. Close it there, then try again.", "%s はほかのプログラムで開かれています。閉じてから、もう一度実行してください。"
	case errors.Is(err, atomicfile.ErrFull):
		english, japanese = "There is no room left for %s. Choose another folder.", "%s を保存する空き容量がありません。別のフォルダーにしてください。"
	case errors.As(err, &file):
		english, japanese = "%s is not a list of this version of Norikae, or it is damaged. Nothing was changed.", "%s は、このバージョンの Norikae の一覧ではないか、壊れています。何も変更していません。"
	case errors.Is(err, ledger.ErrNotSaved), errors.Is(err, ledger.ErrUnavailable):
		english, japanese = "The password store did not take what is in %s. Unlock it, then try again.", "%s の内容を保存できませんでした。パスワードの保管場所のロックを解除してから、もう一度実行してください。"
	default:
		english, japanese = "%s cannot be used. Check folder, name and rights.", "%s を使えません。フォルダーと名前、アクセス権を確かめてください。"
	}
	return problem(err, english, japanese, path)
}
