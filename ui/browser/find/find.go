// Package find looks for the browsers of this computer and for the one that opens
// https links, and follows a command to the browser it starts. It reads what each
// system keeps about its programs, and starts none of them.
//
// A browser is recognised by its entry, its registration or its bundle, and by the
// files of its engine; the table of products adds words, flags and policies. A file
// name alone decides only where no other product can have it.
//
// # Files
//
//	find.go                          the list, on any system
//	xdg.go, classify.go, program.go  Linux: entries, command lines, programs and scripts
//	wrapper.go                       what people put in front of a browser
//	desktop.go, execline.go, split.go  the forms of .desktop files and command lines
//	candidate.go                     what was found on Linux, and its cookie jar
//	xdg_default.go, xfce.go          the default browser of Linux
//	startmenu.go, storepackage.go    Windows: registered browsers, packages of the Store
//	progid.go                        the default browser of Windows
//	bundle.go, launchservices.go     macOS: applications, and the default among them
//	engine.go                        the engine, by the files beside a program
//	behind.go                        what a command of the person's own starts
//
// # Sources
//
// The specifications of freedesktop.org; "Default Programs" and the registry of
// packages as Windows writes it; Apple's CFBundle keys and Launch Services; the manual
// pages of the wrappers.
package find

import (
	"cmp"
	"context"
	"fmt"
	"slices"

	"norikae/ui/browser/machine"
	"norikae/ui/browser/product"
)

// Found is one browser of this computer.
type Found struct {
	// What package browser says of the fields of these names.
	ID, Kind, Name, Path string
	Default              bool

	Word      product.Word
	Isolation product.Isolation
	Confined  product.Confinement
	Launch    product.Launch
	// Jar names what holds the cookies of its private windows: two browsers with
	// one jar are one to the pages they open.
	Jar string

	Policies product.Policies // where its policies are
	Key      string           // the program with links followed; macOS: the .app folder
}

// The finders look for the browsers of a machine, each on its kind of system. unixFinder
// is for Linux and whatever else keeps to freedesktop.org.
type (
	unixFinder    struct{ *machine.Machine }
	windowsFinder struct{ *machine.Machine }
	macFinder     struct{ *machine.Machine }
)

// Browsers returns the browsers of m, the default one first, then in the order of
// the table, then by name. It reads files or the registry and runs small helper
// programs of the system; nothing is written. When ctx ends it returns what was
// found until then.
func Browsers(ctx context.Context, m *machine.Machine) []Found {
	var list []Found
	switch m.System {
	case "windows":
		list = windowsFinder{m}.findWindows(ctx)
	case "darwin":
		list = macFinder{m}.findMac(ctx)
	default:
		list = unixFinder{m}.findXDG(ctx)
	}
	slices.SortStableFunc(list, func(a, b Found) int {
		return cmp.Or(
			cmp.Compare(first(a.Default), first(b.Default)),
			cmp.Compare(rank(a.Kind), rank(b.Kind)),
			cmp.Compare(a.Name, b.Name),
			cmp.Compare(a.ID, b.ID),
		)
	})
	seen := map[string]int{}
	for i, b := range list {
		// Two of one name, as in two stores of Nix: a number distinguishes them.
		if seen[b.ID]++; seen[b.ID] > 1 {
			list[i].ID += fmt.Sprintf("#%d", seen[b.ID])
		}
	}
	return list
}

// rank is the place of a product in the table; those not in it come last.
func rank(kind string) int {
	if i := slices.Index(product.All(), product.Of(kind)); i >= 0 {
		return i
	}
	return len(product.All())
}

// first is for comparing: what is true comes before what is not.
func first(b bool) int {
	if b {
		return 0
	}
	return 1
}

// listed makes the list of what was found. preferred is the index of the default
// browser, or -1.
func listed[C interface{ browser() Found }](found []C, preferred int) []Found {
	list := make([]Found, len(found))
	for i, c := range found {
		list[i] = c.browser()
		list[i].Default = i == preferred
	}
	return list
}

// identity says what a program is: a product of the table, or another one.
type identity struct {
	model *product.Product
	// Of a product that is not in the table.
	engine     product.Style
	kind, name string
}

// found begins the entry of the list.
func (i identity) found() Found {
	b := Found{Kind: i.kind, Name: i.name}
	switch {
	case i.model != nil:
		p := i.model
		b.Kind, b.Name, b.Word, b.Isolation, b.Policies = p.Kind, p.Name, p.Word, p.Level, p.Policy
		b.Launch.Style, b.Launch.Flag = p.Style, p.Flag
	case i.engine != product.StyleNone:
		b.Isolation, b.Launch.Style = product.Throwaway, i.engine
		b.Word, b.Launch.Flag = product.Private(i.engine)
	}
	return b
}

// jarOf names what holds the cookies of private windows. Two installations of one
// product share a profile, and so a jar, unless one of them is packaged with a home of
// its own: as pack, else "". A product that is not in the table is known by its program.
func (i identity) jarOf(pack, program string) string {
	switch {
	case i.model == nil:
		return "program:" + program
	case pack != "":
		return i.model.Kind + "/" + pack
	}
	return i.model.Kind
}
