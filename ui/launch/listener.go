package launch

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"net"
	"os"
	"path/filepath"
	"sync"
	"time"
)

// The talk between a second start and the running copy: one line each way over
// a Unix domain socket in the state folder. Windows has them too since 1803.
// Only the folder's owner can reach it, and no port is opened.
const (
	doorName   = "front"
	doorAsk    = "show\n"
	doorDone   = "shown\n"
	doorBusy   = "busy\n"
	doorWait   = 2 * time.Second // for a window that is starting or at work
	doorMargin = time.Second     // for the talk around it
)

// door is where the running copy is asked for its window.
type door struct {
	front    chan struct{}
	quit     chan struct{}
	listener net.Listener // nil where no socket can be had
	done     sync.WaitGroup
}

// openDoor listens in dir. Where that is impossible (a path longer than a socket
// may have, a file system or a Windows without them) the app runs all the same and
// a second start says where its window is.
func openDoor(dir string) *door {
	d := &door{front: make(chan struct{}), quit: make(chan struct{})}
	path := filepath.Join(dir, doorName)
	// The lock is ours, so a socket that is still here belongs to nobody.
	if err := os.Remove(path); err != nil && !errors.Is(err, os.ErrNotExist) {
		return d
	}
	listener, err := net.Listen("unix", path)
	if err != nil {
		return d
	}
	d.listener = listener
	d.done.Go(d.serve)
	return d
}

// serve answers one visitor after the other until the door is closed.
func (d *door) serve() {
	for {
		conn, err := d.listener.Accept()
		if err != nil {
			return
		}
		d.answer(conn)
	}
}

// answer hands the wish to the window and says whether the window took it.
func (d *door) answer(conn net.Conn) {
	defer conn.Close()
	// A visitor who says nothing must not keep the next one waiting.
	if conn.SetDeadline(time.Now().Add(doorWait+doorMargin)) != nil {
		return
	}
	if line, err := bufio.NewReaderSize(conn, 64).ReadSlice('\n'); err != nil || string(line) != doorAsk {
		return
	}
	reply := doorBusy
	select {
	case d.front <- struct{}{}:
		reply = doorDone
	case <-time.After(doorWait):
	case <-d.quit:
	}
	// A visitor who left does not need the answer.
	_, _ = conn.Write([]byte(reply))
}

// close ends the goroutine and removes the socket.
func (d *door) close() error {
	close(d.quit)
	var err error
	if d.listener != nil {
		err = d.listener.Close()
	}
	d.done.Wait()
	return err
}

// knock asks the copy behind the door in dir for its window. ErrNoDoor says that
// there is none to knock at.
func knock(ctx context.Context, dir string) error {
	var dialer net.Dialer
	conn, err := dialer.DialContext(ctx, "unix", filepath.Join(dir, doorName))
	if err != nil {
		return fmt.Errorf("%w: %w", ErrNoDoor, err)
	}
	defer conn.Close()
	allowFront()
	if deadline, ok := ctx.Deadline(); ok {
		if err := conn.SetDeadline(deadline); err != nil {
			return fmt.Errorf("launch: knock: %w", err)
		}
	}
	if _, err := conn.Write([]byte(doorAsk)); err != nil {
		return fmt.Errorf("launch: knock: %w", err)
	}
	reply, err := bufio.NewReader(conn).ReadString('\n')
	if err != nil {
		return fmt.Errorf("launch: knock: %w", err)
	}
	if reply != doorDone {
		return fmt.Errorf("launch: knock: the other copy says %q", reply)
	}
	return nil
}
