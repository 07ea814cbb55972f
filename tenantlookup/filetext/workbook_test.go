package filetext

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"norikae/tenantlookup"
)

const (
	declared = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\r\n"
	spread   = `xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"`
	types    = `http://schemas.openxmlformats.org/officeDocument/2006/relationships`
	links    = `xmlns="http://schemas.openxmlformats.org/package/2006/relationships"`
)

// zipped returns a file of the ZIP format with parts in the order of their names.
func zipped(t testing.TB, parts map[string]string) []byte {
	t.Helper()
	return packed(t, parts, zip.Deflate)
}

func packed(t testing.TB, parts map[string]string, method uint16) []byte {
	t.Helper()
	var names []string
	for name := range parts {
		names = append(names, name)
	}
	slices.Sort(names)
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for _, name := range names {
		f, err := w.CreateHeader(&zip.FileHeader{Name: name, Method: method})
		if err == nil {
			_, err = f.Write([]byte(parts[name]))
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// book is a workbook as Excel writes it, of the rows of its only sheet and the texts
// its cells share.
func book(rows, shared string) map[string]string {
	return map[string]string{
		"[Content_Types].xml": declared + `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/>` +
			`<Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>`,
		"_rels/.rels": declared + `<Relationships ` + links + `><Relationship Id="rId2" Type="` + types + `/extended-properties" Target="docProps/app.xml"/>` +
			`<Relationship Id="rId1" Type="` + types + `/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
		"xl/workbook.xml": declared + `<workbook ` + spread + `><workbookPr defaultThemeVersion="166925"/><bookViews><workbookView/></bookViews>` +
			`<sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets><calcPr calcId="191029"/></workbook>`,
		"xl/_rels/workbook.xml.rels": declared + `<Relationships ` + links + `><Relationship Id="rId2" Type="` + types + `/sharedStrings" Target="sharedStrings.xml"/>` +
			`<Relationship Id="rId1" Type="` + types + `/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
		"xl/sharedStrings.xml":     declared + `<sst ` + spread + ` count="9" uniqueCount="9">` + shared + `</sst>`,
		"xl/worksheets/sheet1.xml": declared + `<worksheet ` + spread + `><dimension ref="A1:C9"/><sheetData>` + rows + `</sheetData><pageMargins left="0.7"/></worksheet>`,
	}
}

// japaneseBook is a list of a Japanese office: readings over the words, and a part of a
// name in another colour.
func japaneseBook() map[string]string {
	return book(`<row r="1" spans="1:3" ht="18"><c r="A1" s="1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c></row>`+
		`<row r="2"><c r="A2" t="s"><v>3</v></c><c r="C2" t="s"><v>4</v></c></row>`+
		`<row r="3"><c r="A3" t="s"><v>5</v></c><c r="B3" s="2"/><c r="C3" t="str"><f>LOWER("FABRIKAM.EXAMPLE")</f><v>fabrikam.example</v></c></row>`,
		`<si><t>会社名</t><rPh sb="0" eb="3"><t>カイシャメイ</t></rPh><phoneticPr fontId="1"/></si><si><t>担当者</t></si><si><t>ドメイン</t></si>`+
			`<si><r><t>株式会社</t></r><r><rPr><b/><color rgb="FFFF0000"/></rPr><t xml:space="preserve">青空 </t></r><r><t>商事</t></r><rPh sb="4" eb="6"><t>アオゾラ</t></rPh></si>`+
			`<si><t>aozora.example</t></si><si><t xml:space="preserve"> ファブリカム_x000D_
東京 </t></si>`)
}

// TestWorkbook: a workbook gives the text that its cells give when they are pasted.
func TestWorkbook(t *testing.T) {
	one := func(rows string) map[string]string { return book(rows, "<si><t>a</t></si>") }
	with := func(b map[string]string, more ...string) map[string]string {
		for i := 0; i < len(more); i += 2 {
			b[more[i]] = more[i+1]
		}
		return b
	}
	sheet := func(cell string) string {
		return `<worksheet ` + spread + `><sheetData><row><c t="inlineStr"><is><t>` + cell + `</t></is></c></row></sheetData></worksheet>`
	}
	several := with(one(""),
		"xl/workbook.xml", `<workbook `+spread+`><sheets><sheet name="b" sheetId="7" state="visible" r:id="b"/><sheet name="h" sheetId="1" state="hidden" r:id="h"/>`+
			`<sheet name="v" sheetId="2" state="veryHidden" r:id="h"/><sheet name="d" sheetId="5" r:id="d"/><sheet name="a" sheetId="3" r:id="a"/><sheet name="x" sheetId="4" r:id="x"/></sheets></workbook>`,
		"xl/_rels/workbook.xml.rels", `<Relationships `+links+`><Relationship Id="a" Type="`+types+`/worksheet" Target="/xl/worksheets/Sheet1.xml"/>`+
			`<Relationship Id="b" Type="`+types+`/worksheet" Target=".\worksheets\other.xml"/><Relationship Id="h" Type="`+types+`/worksheet" Target="worksheets/hidden.xml"/>`+
			`<Relationship Id="d" Type="`+types+`/chartsheet" Target="worksheets/hidden.xml"/><Relationship Id="x" Type="`+types+`/worksheet" TargetMode="External" Target="worksheets/hidden.xml"/></Relationships>`,
		"xl/worksheets/sheet1.xml", sheet("first"), "xl/worksheets/other.xml", sheet("second"), "xl/worksheets/hidden.xml", sheet("hidden"))
	strict := map[string]string{
		"_rels/.rels":         `<Relationships ` + links + `><Relationship Id="x" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument" Target="/book.xml"/></Relationships>`,
		"book.xml":            `<x:workbook xmlns:x="http://purl.oclc.org/ooxml/spreadsheetml/main" xmlns:r="http://purl.oclc.org/ooxml/officeDocument/relationships"><x:sheets><x:sheet name="s" sheetId="1" r:id="s"/></x:sheets></x:workbook>`,
		"_rels/book.xml.rels": `<Relationships ` + links + `><Relationship Id="s" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/worksheet" Target="s.xml"/></Relationships>`,
		"s.xml":               `<x:worksheet xmlns:x="http://purl.oclc.org/ooxml/spreadsheetml/main"><x:sheetData><x:row><x:c t="inlineStr"><x:is><x:r><x:t>con</x:t></x:r><x:r><x:t>toso</x:t></x:r></x:is></x:c><x:c><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>`,
	}
	for title, c := range map[string]struct {
		parts map[string]string
		want  string
	}{
		"Japanese": {japaneseBook(), "会社名\t担当者\tドメイン\n株式会社青空 商事\t\taozora.example\nファブリカム 東京\t\tfabrikam.example\n"},
		"numbers": {
			one(`<row r="1"><c r="A1"><v>12</v></c><c r="B1"><v>0.30000000000000004</v></c><c r="C1" t="n"><v>1.5E3</v></c><c r="D1"><v>45231</v></c><c r="E1"><v>818012345678</v></c><c r="F1"><v>1E+20</v></c><c r="G1"><v>-0.25</v></c></row>`),
			"12\t0.3\t1500\t45231\t818012345678\t1E+20\t-0.25\n",
		},
		"other kinds": {
			one(`<row r="1"><c r="A1" t="b"><v>1</v></c><c r="B1" t="b"><v>0</v></c><c r="C1" t="e"><v>#N/A</v></c><c r="D1" t="d"><v>2026-11-29</v></c><c r="E1" t="s"><v>99</v></c><c r="F1" t="s"><v>-1</v></c><c r="G1" t="s"><v>0</v></c></row>`),
			"TRUE\tFALSE\t#N/A\t2026-11-29\t\t\ta\n",
		},
		"empty cells and rows": {
			one(`<row r="3"><c r="AB3"><v>1</v></c><c r="AD3"><v>2</v></c><c r="AE3" s="4"/></row><row r="4"/><row r="5"/><row r="9"><c r="A9"><v>3</v></c></row><row r="10"><c r="B10"><v>4</v></c></row><row r="1048576"/>`),
			strings.Repeat("\t", 27) + "1\t\t2\n\n3\n\t4\n",
		},
		"without addresses": {one(`<row><c><v>1</v></c><c/><c><v>3</v></c></row><row><c><v>4</v></c></row>`), "1\t\t3\n4\n"},
		"escapes":           {book(`<row r="1"><c r="A1" t="s"><v>0</v></c></row>`, `<si><t>A &amp; B&#9;_x005F_x000D_</t></si>`), "A & B _x000D_\n"},
		"several sheets":    {several, "second\n\nfirst\n"},
		"strict":            {strict, "contoso\t1\n"},
		"no shared texts":   {with(one(`<row r="1"><c r="A1"><v>7</v></c></row>`), "xl/_rels/workbook.xml.rels", `<Relationships `+links+`><Relationship Id="rId1" Type="`+types+`/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`), "7\n"},
		"empty":             {one(""), ""},
	} {
		if text, err := Read("a.xlsx", zipped(t, c.parts)); err != nil || text != c.want {
			t.Errorf("%s: %q, %v\nwant %q", title, text, err, c.want)
		}
	}
}

// TestWorkbookOfLibreOffice reads what LibreOffice writes: whole columns styled, rows
// of the rest of the sheet repeated as empty, a default of shared texts.
func TestWorkbookOfLibreOffice(t *testing.T) {
	b := book(`<row r="1" customFormat="false" ht="12.8" hidden="false" customHeight="false" outlineLevel="0" collapsed="false"><c r="A1" s="0" t="s"><v>0</v></c><c r="B1" s="0" t="s"><v>1</v></c></row>`+
		`<row r="2" ht="12.8" hidden="true"><c r="A2" s="0" t="s"><v>2</v></c><c r="B2" s="1" t="s"><v>3</v></c></row><row r="1048576" ht="12.8"/>`,
		`<si><t xml:space="preserve">Name</t></si><si><t xml:space="preserve">Domain</t></si><si><t xml:space="preserve">Contoso</t></si><si><r><rPr><sz val="10"/><rFont val="Arial"/></rPr><t xml:space="preserve">contoso</t></r><r><t xml:space="preserve">.example</t></r></si>`)
	b["xl/workbook.xml"] = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\n" + `<workbook ` + spread + `><fileVersion appName="Calc"/><sheets><sheet name="Tabelle1" sheetId="1" state="visible" r:id="rId1"/></sheets></workbook>`
	text, err := Read("a.xlsx", zipped(t, b))
	if want := "Name\tDomain\nContoso\tcontoso.example\n"; err != nil || text != want {
		t.Errorf("%q, %v, want %q", text, err, want)
	}
}

// TestWorkbookNames: the column of names is found as in a table that is pasted, and
// whatever the file is called.
func TestWorkbookNames(t *testing.T) {
	for _, name := range []string{"一覧.xlsx", "a.xlsm", "a.xltx", "download"} {
		text, err := Read(name, zipped(t, japaneseBook()))
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, f := range tenantlookup.Find(text) {
			if f.Query != "" {
				got = append(got, f.Name+"="+f.Query)
			}
		}
		if want := []string{"株式会社青空 商事=aozora.example", "ファブリカム 東京=fabrikam.example"}; !slices.Equal(got, want) {
			t.Errorf("%s: %q, want %q", name, got, want)
		}
	}
}

// TestHostileWorkbooks: what would fill the memory is too big, what is damaged or
// leads out of the file is no text, and nothing panics.
func TestHostileWorkbooks(t *testing.T) {
	changed := func(name, content string) []byte {
		b := book(`<row r="1"><c r="A1" t="s"><v>0</v></c></row>`, `<si><t>a</t></si>`)
		if b[name] = content; content == "" {
			delete(b, name)
		}
		return zipped(t, b)
	}
	rows := func(s string) []byte { return zipped(t, book(s, `<si><t>`+strings.Repeat("a", 500_000)+`</t></si>`)) }
	long := `<row><c t="s"><v>0</v></c></row>`
	whole := changed("", "")
	sheets := strings.Builder{}
	for i := range maxSheets + 1 {
		fmt.Fprintf(&sheets, `<sheet name="%d" sheetId="%d" r:id="rId1"/>`, i, i)
	}
	const sheet1, main, root = "xl/worksheets/sheet1.xml", "xl/workbook.xml", "_rels/.rels"
	for title, c := range map[string]struct {
		content []byte
		want    error
	}{
		"unpacks to much more":   {changed("xl/sharedStrings.xml", `<sst>`+strings.Repeat(`<x y="`+strings.Repeat(" ", 500_000)+`"/>`, 90)+`</sst>`), ErrTooBig},
		"one long piece":         {changed(sheet1, `<worksheet><a b="`+strings.Repeat(" ", 2*maxToken)+`"/></worksheet>`), ErrTooBig},
		"one text many times":    {rows(strings.Repeat(long, 50)), ErrTooBig},
		"one row of long texts":  {rows(`<row>` + strings.Repeat(`<c t="s"><v>0</v></c>`, 50) + `</row>`), ErrTooBig},
		"many cells":             {changed(sheet1, `<worksheet><row>`+strings.Repeat(`<c r="A1"/>`, maxCells+1)+`</row></worksheet>`), ErrTooBig},
		"many rows":              {changed(sheet1, `<worksheet>`+strings.Repeat(`<row/>`, maxCells+1)+`</worksheet>`), ErrTooBig},
		"many shared texts":      {changed("xl/sharedStrings.xml", `<sst>`+strings.Repeat(`<si/>`, maxCells+1)+`</sst>`), ErrTooBig},
		"many sheets":            {changed(main, `<workbook `+spread+`><sheets>`+sheets.String()+`</sheets></workbook>`), ErrTooBig},
		"far columns":            {changed(sheet1, `<worksheet>`+strings.Repeat(`<row><c r="XFD1"><v>1</v></c></row>`, 700)+`</worksheet>`), ErrTooBig},
		"a column beyond":        {changed(sheet1, `<worksheet><row><c r="ZZZZZZZZZZZZZZ1"><v>1</v></c></row></worksheet>`), ErrTooBig},
		"deep":                   {changed(sheet1, `<worksheet>`+strings.Repeat(`<a>`, maxDepth)+strings.Repeat(`</a>`, maxDepth)+`</worksheet>`), ErrNotText},
		"an entity of its own":   {changed(sheet1, `<!DOCTYPE x [<!ENTITY e "aaaa"><!ENTITY f SYSTEM "file:///etc/passwd">]><worksheet><row><c t="inlineStr"><is><t>&f;&e;</t></is></c></row></worksheet>`), ErrNotText},
		"another encoding":       {changed(sheet1, `<?xml version="1.0" encoding="UTF-7"?><worksheet/>`), ErrNotText},
		"cut off in a cell":      {changed(sheet1, `<worksheet><row><c t="inlineStr"><is><t>a`), ErrNotText},
		"a sheet missing":        {changed(sheet1, ""), ErrNotText},
		"the workbook missing":   {changed(main, ""), ErrNotText},
		"a path out of the file": {changed(root, `<Relationships><Relationship Id="a" Type="/officeDocument" Target="../../../../etc/passwd"/></Relationships>`), ErrNotText},
		"an outside workbook":    {changed(root, `<Relationships><Relationship Id="a" Type="/officeDocument" TargetMode="External" Target="xl/workbook.xml"/></Relationships>`), ErrNotText},
		"a document":             {changed(main, `<document/>`), ErrNotText},
		"a binary workbook":      {changed(main, "\x83\x01\x00\x01"), ErrNotText},
		"another ZIP":            {zipped(t, map[string]string{"a.txt": "contoso.example"}), ErrNotText},
		"cut off":                {whole[:len(whole)/2], ErrNotText},
	} {
		if text, err := Read("a.xlsx", c.content); !errors.Is(err, c.want) || text != "" {
			t.Errorf("%s: %q, %v, want %v", title, text[:min(len(text), 80)], err, c.want)
		}
	}
}

func FuzzWorkbook(f *testing.F) {
	b := japaneseBook()
	f.Add(b["xl/workbook.xml"], b["xl/_rels/workbook.xml.rels"], b["xl/sharedStrings.xml"], b["xl/worksheets/sheet1.xml"])
	f.Fuzz(func(t *testing.T, main, relations, shared, sheet string) {
		b["xl/workbook.xml"], b["xl/_rels/workbook.xml.rels"], b["xl/sharedStrings.xml"], b["xl/worksheets/sheet1.xml"] = main, relations, shared, sheet
		text, err := Read("a.xlsx", packed(t, b, zip.Store)) // packing would take most of the time
		if err != nil && (text != "" || !errors.Is(err, ErrNotText) && !errors.Is(err, ErrTooBig)) || len(text) > MaxSize {
			t.Errorf("%d bytes, %v", len(text), err)
		}
		for line := range strings.Lines(text) {
			if strings.Contains(strings.TrimSuffix(line, "\n"), "\r") || strings.Count(line, "\t") >= maxColumns {
				t.Errorf("%q", line)
			}
		}
	})
}
