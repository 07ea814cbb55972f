//go:build linux && cgo

package shell

/*
#cgo LDFLAGS: -lX11
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <X11/Xlib.h>
#include <X11/Xatom.h>

// server_time asks the X server for its time, which is that of a property written now.
static Time server_time(Display *d, Window w) {
	XEvent e;
	XSelectInput(d, w, PropertyChangeMask);
	XChangeProperty(d, w, XA_WM_NAME, XA_STRING, 8, PropModeAppend, NULL, 0);
	XWindowEvent(d, w, PropertyChangeMask, &e);
	return e.xproperty.time;
}

// broadcast sends a message, its last byte with it, in pieces of twenty bytes.
static void broadcast(Display *d, Window w, const char *message) {
	XEvent e;
	size_t size = strlen(message) + 1, sent, piece;
	memset(&e, 0, sizeof e);
	e.xclient.type = ClientMessage;
	e.xclient.window = w;
	e.xclient.format = 8;
	e.xclient.message_type = XInternAtom(d, "_NET_STARTUP_INFO_BEGIN", False);
	for (sent = 0; sent < size; sent += piece) {
		piece = size - sent < 20 ? size - sent : 20;
		memset(e.xclient.data.b, 0, 20);
		memcpy(e.xclient.data.b, message + sent, piece);
		XSendEvent(d, DefaultRootWindow(d), False, PropertyChangeMask, &e);
		e.xclient.message_type = XInternAtom(d, "_NET_STARTUP_INFO", False);
	}
}

// announce_start broadcasts that a program is being started. It writes the ID of that
// start and what was broadcast, and returns 0 where there is no X server.
static int announce_start(const char *unique, char *id, char *message, size_t size) {
	Window w;
	Display *d = XOpenDisplay(NULL);
	if (d == NULL)
		return 0;
	w = XCreateSimpleWindow(d, DefaultRootWindow(d), -1, -1, 1, 1, 0, 0, 0);
	snprintf(id, size, "%s_TIME%lu", unique, (unsigned long)server_time(d, w));
	snprintf(message, size, "new: ID=%s NAME=browser SCREEN=%d", id, DefaultScreen(d));
	broadcast(d, w, message);
	XSync(d, False);
	XCloseDisplay(d);
	return 1;
}
*/
import "C"

import (
	"fmt"
	"os"
	"sync/atomic"
	"unsafe"
)

// starts counts the starts that were announced.
var starts atomic.Int64

// AnnounceStart announces that the person has asked for a program of their own and
// returns the ID of its start, "" where there is no X server. A desktop brings the
// windows of a program with such an ID to the front; without one they may stay behind
// this window, under Wayland those of a browser that runs already (freedesktop.org,
// "Startup Notification Protocol"; "X11 interoperation" of xdg-activation).
func AnnounceStart() string {
	id, _ := announceStart()
	return id
}

// announceStart is AnnounceStart, and returns what was broadcast too.
func announceStart() (id, message string) {
	const longest = 256
	unique := C.CString(fmt.Sprintf("norikae-%d-%d", os.Getpid(), starts.Add(1)))
	defer C.free(unsafe.Pointer(unique))
	var texts [2][longest]C.char
	if C.announce_start(unique, &texts[0][0], &texts[1][0], longest) == 0 {
		return "", ""
	}
	return C.GoString(&texts[0][0]), C.GoString(&texts[1][0])
}
