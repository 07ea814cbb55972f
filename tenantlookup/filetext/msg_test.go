package filetext

import (
	"encoding/binary"
	"errors"
	"strings"
	"testing"
	"unicode/utf16"
)

// compound writes a compound file of streams in its root (MS-CFB), as Outlook
// saves a mail: one FAT sector, every stream in sectors of its own.
func compound(streams map[string][]byte, order []string) []byte {
	const sector, free, end = 512, 0xffffffff, 0xfffffffe
	type place struct{ start, size int }
	places, data := map[string]place{}, []byte{}
	entries := (len(order) + 1 + 3) / 4 // directory sectors
	next := 1 + entries
	fat := []uint32{0xfffffffd}
	for i := range entries {
		if i == entries-1 {
			fat = append(fat, end)
		} else {
			fat = append(fat, uint32(i+2))
		}
	}
	for _, name := range order {
		content := streams[name]
		size := max(len(content), 4096) // no mini stream
		content = append(append([]byte{}, content...), make([]byte, size-len(content))...)
		n := (size + sector - 1) / sector
		places[name] = place{next, size}
		for i := range n {
			if i == n-1 {
				fat = append(fat, end)
			} else {
				fat = append(fat, uint32(next+i+1))
			}
		}
		next += n
		data = append(data, append(content, make([]byte, n*sector-size)...)...)
	}
	head := make([]byte, sector)
	copy(head, compoundFile)
	put16 := func(b []byte, at int, v uint16) { binary.LittleEndian.PutUint16(b[at:], v) }
	put32 := func(b []byte, at int, v uint32) { binary.LittleEndian.PutUint32(b[at:], v) }
	put16(head, 24, 0x3e)
	put16(head, 26, 3)
	put16(head, 28, 0xfffe)
	put16(head, 30, 9)
	put16(head, 32, 6)
	put32(head, 44, 1) // FAT sectors
	put32(head, 48, 1) // first of the directory
	put32(head, 56, 4096)
	put32(head, 60, end) // no mini FAT
	put32(head, 68, end) // no DIFAT
	for i := range 109 {
		put32(head, 76+4*i, free)
	}
	put32(head, 76, 0)
	table := make([]byte, sector)
	for i := range sector / 4 {
		put32(table, 4*i, free)
	}
	for i, v := range fat {
		put32(table, 4*i, v)
	}
	directory := make([]byte, entries*sector)
	entry := func(i int, name string, kind byte, left, right, child uint32, p place) {
		e := directory[i*128:]
		letters := utf16.Encode([]rune(name + "\x00"))
		for j, u := range letters {
			put16(e, 2*j, u)
		}
		put16(e, 64, uint16(2*len(letters)))
		e[66], e[67] = kind, 1
		put32(e, 68, left)
		put32(e, 72, right)
		put32(e, 76, child)
		put32(e, 116, uint32(p.start))
		put32(e, 120, uint32(p.size))
	}
	entry(0, "Root Entry", 5, free, free, 1, place{start: 0xfffffffe})
	for i, name := range order {
		right := uint32(i + 2)
		if i == len(order)-1 {
			right = free
		}
		entry(i+1, name, 2, free, right, free, places[name])
	}
	return append(append(append(head, table...), directory...), data...)
}

// wide is text in UTF-16, as a mail of Outlook holds it.
func wide(s string) []byte {
	var b []byte
	for _, u := range utf16.Encode([]rune(s)) {
		b = binary.LittleEndian.AppendUint16(b, u)
	}
	return b
}

func TestReadMSG(t *testing.T) {
	link := "https://myapps.microsoft.com/?tenantid=c0ffee01-1a2b-4c3d-8e4f-5a6b7c8d9e01"
	file := compound(map[string][]byte{
		"__substg1.0_0037001F": wide("コントソへの招待"),
		"__substg1.0_0C1A001F": wide("Microsoft Invitations on behalf of Contoso"),
		"__substg1.0_5D01001F": wide("invites@contoso.onmicrosoft.com"),
		"__substg1.0_1000001F": wide("招待を受け入れる <" + link + ">\r\n"),
		"__substg1.0_8000001F": wide("a.sato@somewhere.example"),
	}, []string{"__substg1.0_0037001F", "__substg1.0_0C1A001F", "__substg1.0_5D01001F", "__substg1.0_1000001F", "__substg1.0_8000001F"})
	text, err := Read("招待.msg", file)
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"Subject: コントソへの招待", "on behalf of Contoso <invites@contoso.onmicrosoft.com>", "<" + link + ">"} {
		if !strings.Contains(text, want) {
			t.Errorf("%q is missing in %q", want, text)
		}
	}
	if strings.Contains(text, "somewhere") || strings.Contains(text, "\x00") {
		t.Errorf("%q", text)
	}
	html := compound(map[string][]byte{
		"__substg1.0_10130102": []byte("<html><body><a href=\"" + link + "\">開く</a></body></html>"),
	}, []string{"__substg1.0_10130102"})
	if text, err := Read("a.msg", html); err != nil || !strings.Contains(text, "開く <"+link+">") {
		t.Errorf("%q, %v", text, err)
	}
	rtf := compound(map[string][]byte{"__substg1.0_10090102": []byte("LZFu")}, []string{"__substg1.0_10090102"})
	if _, err := Read("a.msg", rtf); !errors.Is(err, ErrOnlyRTF) {
		t.Errorf("%v", err)
	}
	word := compound(map[string][]byte{"WordDocument": []byte("x")}, []string{"WordDocument"})
	if _, err := Read("a.doc", word); !errors.Is(err, ErrNotText) {
		t.Errorf("%v", err)
	}
	for n := range len(file) / 97 { // cut off anywhere, and damaged
		if _, err := Read("a.msg", file[:n*97]); n > 0 && n*97 < 512 && err == nil {
			t.Errorf("%d bytes are read", n*97)
		}
		damaged := append([]byte{}, file...)
		damaged[8+n*89%(len(file)-8)] ^= 0xff
		_, _ = Read("a.msg", damaged)
	}
}
