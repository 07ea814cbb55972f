// Package filetext makes readable text of a file that a person has at hand: a
// saved mail, an invitation to a meeting, a contact, a table, a page.
//
//	text, err := filetext.Read("招待.eml", content)
//	found := tenantlookup.Find(text)
//
// What is read, recognised by the content before the ending of the name:
//
//   - mails (.eml; RFC 5322, RFC 2045): sender, subject and the text of every part,
//     with quoted-printable and Base64 undone; a mail inside a mail and a meeting
//     inside a mail too. Attached files are not opened;
//   - Outlook's .msg (MS-OXMSG) that holds its text as text or HTML. One that holds
//     nothing but RTF is [ErrOnlyRTF];
//   - calendars (.ics, RFC 5545) and contacts (.vcf, RFC 6350): what names
//     somebody or links somewhere;
//   - web pages (.html): the text, with the address behind each link and the cells
//     of a table parted by tabs;
//   - tables (.csv, .tsv): the cells parted by tabs;
//   - workbooks of Excel (.xlsx, .xlsm, .xltx, .xltm; ECMA-376): the sheets that are
//     not hidden, the same way. Formats are not applied, nothing is calculated, and
//     the readings over Japanese words are left out. Those of before 2007 (.xls) and
//     those with a password are [ErrNotText];
//   - any other text (.txt, .md, .json).
//
// Text may be in UTF-8, UTF-16, ISO-2022-JP, Shift_JIS or EUC-JP, and in a mail in
// every other encoding that WHATWG names. A recipient is left out: it is the
// person. Everything else than text is [ErrNotText].
//
// The package is pure and bounded: it opens nothing, follows nothing outside the
// file, and gives at most [MaxSize] bytes.
//
// # Files
//
//	read.go           Read: which kind of file it is
//	encoding.go       bytes to text
//	mail.go msg.go    mails, and those that Outlook saved
//	lines.go html.go  tables, calendars and contacts; pages
//	workbook*.go      workbooks: which parts there are, one part, one sheet
package filetext
