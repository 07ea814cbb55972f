package about

import (
	"embed"
	"io/fs"
	"path"
	"slices"
	"strings"

	"norikae/assets"
)

//go:embed licences
var licences embed.FS

// goModule stands for the Go standard library among the modules.
const goModule = "go"

// plansModule is where the numbering plans of accounts/recovery/sms come from; the
// module itself is not in the build.
const plansModule = "github.com/nyaruka/phonenumbers"

// part is something the app is made of.
type part struct {
	name    string // as its makers write it, or its module path
	version string // empty: none
	licence string // short name, as in the SPDX list
	text    string // the whole licence; empty: not at hand
}

// parts lists the app, its font, Go, and every module in the build, with their
// licences.
func parts(version string, b build) []part {
	list := []part{
		made("Norikae", version, text("norikae")),
		made("BIZ UDPGothic", "", assets.FontLicence),
		made("Go", b.golang, text(goModule)),
		made("libphonenumber", "", text(plansModule)),
	}
	var modules []part
	for _, m := range b.modules {
		if m.Replace != nil {
			m = m.Replace
		}
		modules = append(modules, made(m.Path, m.Version, text(m.Path)))
	}
	slices.SortFunc(modules, func(a, b part) int { return strings.Compare(a.name, b.name) })
	return append(list, modules...)
}

func made(name, version, text string) part {
	return part{name: name, version: version, licence: recognise(text), text: text}
}

// text returns the licence text kept for a module; empty: there is none.
func text(module string) string {
	b, err := fs.ReadFile(licences, path.Join("licences", module+".txt"))
	if err != nil {
		return ""
	}
	return string(b)
}

// signs are words by which a licence is recognised, the more special ones first.
var signs = []struct{ licence, sign string }{
	{"Unlicense OR BSD-3-Clause", "UNLICENSE or the BSD license"},
	{"OFL-1.1", "SIL OPEN FONT LICENSE"},
	{"Apache-2.0", "Apache License"},
	{"ISC", "Permission to use, copy, modify, and/or distribute"},
	{"MIT", "Permission is hereby granted, free of charge"},
	{"BSD-3-Clause", "Neither the name"},
	{"BSD-3-Clause", "nor the names of"},
	{"BSD-2-Clause", "Redistribution and use in source and binary forms"},
}

// recognise names a licence by its words: of several texts in one file the one
// that stands first. Empty: not known.
func recognise(text string) string {
	text = strings.Join(strings.Fields(text), " ")
	if first, _, more := strings.Cut(text, separator); more {
		text = first
	}
	for _, s := range signs {
		if strings.Contains(text, s.sign) {
			return s.licence
		}
	}
	return ""
}

// separator stands between the texts of a module that has several.
const separator = "────────"
