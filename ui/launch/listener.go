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

// A second start and the running copy exchange one line each way over a Unix
// domain socket in the state folder: a Request, and whether the window took it.
// Windows has such sockets since version 1803. Only the folder's owner can reach the
// socket, and no port is opened.
const (
	socketName  = "front"
	replyShown  = "shown\n"
	replyBusy   = "busy\n"
	showTimeout = 2 * time.Second // for a window that is starting or at work
	talkMargin  = time.Second     // for the two lines themselves
)

// Request is what a later start asks the running copy for. A copy that does not
// know the word does not answer.
type Request string

// The requests.
const (
	RequestShow   Request = "show"   // the window in front
	RequestGuided Request = "guided" // the window in front, with the guided run
)

// listener receives, in the running copy, the requests of later starts.
type listener struct {
	front  chan Request
	quit   chan struct{}
	socket net.Listener // nil where the system offers no socket
	done   sync.WaitGroup
}

// listen opens the socket in dir. Where that is impossible (a path longer than a
// socket may have, a file system or a Windows without sockets) the app runs all the
// same, and a second start says where the window is.
func listen(dir string) *listener {
	l := &listener{front: make(chan Request), quit: make(chan struct{})}
	path := filepath.Join(dir, socketName)
	// This process holds the lock, so a socket that is still there has no owner.
	if err := os.Remove(path); err != nil && !errors.Is(err, os.ErrNotExist) {
		return l
	}
	socket, err := net.Listen("unix", path)
	if err != nil {
		return l
	}
	l.socket = socket
	l.done.Go(l.serve)
	return l
}

// serve answers one request after the other until the listener is closed.
func (l *listener) serve() {
	for {
		conn, err := l.socket.Accept()
		if err != nil {
			return
		}
		l.answer(conn)
	}
}

// answer passes the request to the window and replies whether the window took it.
func (l *listener) answer(conn net.Conn) {
	defer conn.Close()
	// A client that sends nothing must not keep the next one waiting.
	if conn.SetDeadline(time.Now().Add(showTimeout+talkMargin)) != nil {
		return
	}
	line, err := bufio.NewReaderSize(conn, 64).ReadSlice('\n')
	if err != nil {
		return
	}
	request := Request(line[:len(line)-1])
	if request != RequestShow && request != RequestGuided {
		return
	}
	reply := replyBusy
	select {
	case l.front <- request:
		reply = replyShown
	case <-time.After(showTimeout):
	case <-l.quit:
	}
	// A client that has gone does not need the reply.
	_, _ = conn.Write([]byte(reply))
}

// close ends the goroutine and removes the socket.
func (l *listener) close() error {
	close(l.quit)
	var err error
	if l.socket != nil {
		err = l.socket.Close()
	}
	l.done.Wait()
	return err
}

// notify sends a request to the copy that listens in dir. ErrNoListener says that no
// copy listens there.
func notify(ctx context.Context, dir string, request Request) error {
	var dialer net.Dialer
	conn, err := dialer.DialContext(ctx, "unix", filepath.Join(dir, socketName))
	if err != nil {
		return fmt.Errorf("%w: %w", ErrNoListener, err)
	}
	defer conn.Close()
	allowFront()
	if deadline, ok := ctx.Deadline(); ok {
		if err := conn.SetDeadline(deadline); err != nil {
			return fmt.Errorf("launch: notify the other copy: %w", err)
		}
	}
	if _, err := conn.Write([]byte(request + "\n")); err != nil {
		return fmt.Errorf("launch: notify the other copy: %w", err)
	}
	reply, err := bufio.NewReader(conn).ReadString('\n')
	if err != nil {
		return fmt.Errorf("launch: notify the other copy: %w", err)
	}
	if reply != replyShown {
		return fmt.Errorf("launch: notify the other copy: the reply is %q", reply)
	}
	return nil
}
