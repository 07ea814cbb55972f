package main

import (
	"fmt"
	"os"
	"strings"
	"syscall"
	"unsafe"

	"golang.org/x/sys/windows"
)

var (
	kernel32   = windows.NewLazySystemDLL("kernel32.dll")
	readOutput = kernel32.NewProc("ReadConsoleOutputCharacterW")
)

// console opens a terminal, starts a program in it as cmd does, without streams,
// and prints the code it ended with and what the terminal shows.
func console(exe string, args []string) error {
	_, _, _ = kernel32.NewProc("FreeConsole").Call() // there may be none
	if opened, _, err := kernel32.NewProc("AllocConsole").Call(); opened == 0 {
		return fmt.Errorf("AllocConsole: %w", err)
	}
	code, err := start(exe, args)
	if err != nil {
		return err
	}
	text, err := screen()
	if err != nil {
		return err
	}
	fmt.Printf("code %d\n%s", code, text)
	return nil
}

// alone starts a program without a terminal and prints the code it ended with.
func alone(exe string, args []string) error {
	_, _, _ = kernel32.NewProc("FreeConsole").Call() // there may be none
	code, err := start(exe, args)
	fmt.Printf("code %d\n", code)
	return err
}

// start runs a program to its end, without streams.
func start(exe string, args []string) (code int, err error) {
	process, err := os.StartProcess(exe, append([]string{exe}, args...), &os.ProcAttr{Files: []*os.File{nil, nil, nil}})
	if err != nil {
		return 0, err
	}
	state, err := process.Wait()
	if err != nil {
		return 0, err
	}
	return state.ExitCode(), nil
}

// screen reads the first lines of the terminal.
func screen() (string, error) {
	out, err := os.OpenFile("CONOUT$", os.O_RDWR, 0)
	if err != nil {
		return "", err
	}
	defer out.Close()
	var info windows.ConsoleScreenBufferInfo
	if err := windows.GetConsoleScreenBufferInfo(windows.Handle(out.Fd()), &info); err != nil {
		return "", err
	}
	var text strings.Builder
	line := make([]uint16, info.Size.X)
	for y := range min(int(info.Size.Y), 30) {
		var read uint32
		ok, _, err := readOutput.Call(out.Fd(), uintptr(unsafe.Pointer(&line[0])), uintptr(len(line)), uintptr(y)<<16, uintptr(unsafe.Pointer(&read)))
		if ok == 0 {
			return "", err
		}
		text.WriteString(strings.TrimRight(syscall.UTF16ToString(line[:read]), " ") + "\n")
	}
	return text.String(), nil
}
