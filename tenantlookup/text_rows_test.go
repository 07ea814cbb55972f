package tenantlookup

import (
	"slices"
	"strings"
	"testing"
	"time"
)

func TestSplit(t *testing.T) {
	type line struct {
		number int
		raw    string
	}
	cases := []struct {
		name, text string
		want       []line
	}{
		{"empty", "", nil},
		{"blank lines count", "a\n\n \u3000\n\u200b\nb", []line{{1, "a"}, {5, "b"}}},
		{"line ends of every system", "a\r\nb\rc\nd", []line{{1, "a"}, {2, "b"}, {3, "c"}, {4, "d"}}},
		{"cell of three lines", "1\t\"a\nb\nc\"\tx\ny\tz", []line{{1, "1\t\"a b c\"\tx"}, {4, "y\tz"}}},
		{"first cell of two lines", "\"a\nb\"\tx", []line{{1, "\"a b\"\tx"}}},
		{"quotation mark inside a cell", "1\t\"a \"\"b\"\" c\nd\"\tx", []line{{1, "1\t\"a \"\"b\"\" c d\"\tx"}}},
		{"stray mark", "1\t\"a\nb\tc", []line{{1, "1\t\"a"}, {2, "b\tc"}}},
		{"mark without a table", "\"a\nb\"", []line{{1, "\"a"}, {2, "b\""}}},
		{"cell without an end", "1\t\"a\n" + strings.Repeat("x\n", 20), nil},
		{"headers of transport", "Received: from a.example\n by b.example\n\tfor c.example\nSubject: x\nX-Mailer: y\n\nReceived a mail", []line{{4, "Subject: x"}, {7, "Received a mail"}}},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			var got []line
			for _, r := range split(c.text) {
				got = append(got, line{r.number, r.raw})
			}
			if c.want == nil && c.text != "" {
				if len(got) != 21 || got[0] != (line{1, "1\t\"a"}) || got[20] != (line{21, "x"}) {
					t.Errorf("got %+v", got)
				}
				return
			}
			if !slices.Equal(got, c.want) {
				t.Errorf("got  %+v\nwant %+v", got, c.want)
			}
		})
	}
}

// However a text is made, the time it takes grows with its length and not with
// its square.
func TestLongTexts(t *testing.T) {
	const id = "c0ffee01-1a2b-4c3d-8e4f-5a6b7c8d9e01"
	for name, unit := range map[string]string{
		"links without a blank": "https://www.contoso.com/,", "glued links": "https://a.example", "links in a redirector": "https://urldefense.com/v3/__https://a.example/",
		"IDs in cells": id + ",", "labelled IDs": "tid=" + id + " ", "parts": "--a: b\n", "headers": "From: a@b.example\n", "open brackets": "<https://a.example/x\n", "cells": "a.example\t",
		"soft line ends": "https://a.example/=\n", "cut links": "https://a.example/" + strings.Repeat("x", 60) + "\nxx\n", "escapes": `\u0026%25%2526&amp;amp;`,
		"Japanese behind links": "https://a.exampleを", "quoted cells": "\"a\nb\"\t", "folded": "BEGIN:VCARD\n x", "kana": "あa.example",
	} {
		text := "name\tid\n" + strings.Repeat(unit, (512<<10)/len(unit))
		const limit = 3 * time.Second // a tenth of a second on a machine with nothing else to do
		took := time.Hour
		for try := 0; try < 3 && took > limit; try++ { // another program may have had the machine meanwhile
			start := time.Now()
			Find(text)
			took = min(took, time.Since(start))
		}
		if took > limit {
			t.Errorf("%s: 512 KiB take %v", name, took)
		}
	}
}

func TestWords(t *testing.T) {
	line := "  a bc\t d"
	var got []string
	for at, word := range words(line) {
		if line[at:at+len(word)] != word {
			t.Errorf("%q is not at %d", word, at)
		}
		got = append(got, word)
	}
	if !slices.Equal(got, []string{"a", "bc", "d"}) {
		t.Errorf("%q", got)
	}
	for range words(line) {
		break // a range may end early
	}
}

func TestEntries(t *testing.T) {
	sentence := "This is a sentence of a mail that goes on for a while and names nobody.\n"
	for text, want := range map[string]bool{
		"":                                     false,
		"contoso.com":                          true,
		"contoso":                              true,
		"contoso.com\nfabrikam":                true,  // one of two may hold nothing
		"contoso.com\nfabrikam\nadatum":        false, // most hold nothing
		"a.example\nb.example\nc.example\nx\n": true,
		"コントソ\nファブリカム\nアダタム":                        true, // names alone
		"x\tcontoso.com\ny\t\nz\t\n":                true, // a table is a table
		sentence:                                    false,
		sentence + sentence + "contoso.com":         false,
		"a.example\nb.example\n" + sentence:         false,
		strings.Repeat("a.example\n", 9) + sentence: true, // one long line in a long list
	} {
		rows := split(text)
		read(rows, rows, false)
		if _, _, list := entries(rows); list != want {
			t.Errorf("%q: %v", text, list)
		}
	}
}
