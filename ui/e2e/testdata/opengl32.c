/* What a Windows without a graphics driver offers as OpenGL, and no more: one
   generic pixel format, version 1.1, no extensions. Laid beside the program it
   stands in for the system's own, as at many remote desktops. */
#include <windows.h>

#define EXPORT __declspec(dllexport)

EXPORT HGLRC WINAPI wglCreateContext(HDC dc) { return (HGLRC)1; }
EXPORT BOOL WINAPI wglDeleteContext(HGLRC rc) { return TRUE; }
EXPORT PROC WINAPI wglGetProcAddress(LPCSTR name) { return NULL; }
EXPORT HDC WINAPI wglGetCurrentDC(void) { return NULL; }
EXPORT HGLRC WINAPI wglGetCurrentContext(void) { return NULL; }
EXPORT BOOL WINAPI wglMakeCurrent(HDC dc, HGLRC rc) { return TRUE; }
EXPORT BOOL WINAPI wglShareLists(HGLRC a, HGLRC b) { return FALSE; }
EXPORT int WINAPI wglDescribePixelFormat(HDC dc, int n, UINT size, LPPIXELFORMATDESCRIPTOR p) {
	if (p) {
		ZeroMemory(p, sizeof *p);
		p->nSize = sizeof *p;
		p->nVersion = 1;
		p->dwFlags = PFD_DRAW_TO_WINDOW | PFD_SUPPORT_OPENGL | PFD_GENERIC_FORMAT | PFD_DOUBLEBUFFER;
		p->iPixelType = PFD_TYPE_RGBA;
		p->cColorBits = 32;
		p->cDepthBits = 24;
	}
	return 1;
}
EXPORT int WINAPI wglChoosePixelFormat(HDC dc, const PIXELFORMATDESCRIPTOR *p) { return 1; }
EXPORT BOOL WINAPI wglSetPixelFormat(HDC dc, int n, const PIXELFORMATDESCRIPTOR *p) { return TRUE; }
EXPORT int WINAPI wglGetPixelFormat(HDC dc) { return 1; }
EXPORT const unsigned char *WINAPI glGetString(unsigned name) { return (const unsigned char *)"1.1.0"; }
