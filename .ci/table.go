//go:build ignore

// Table reads what "go test -bench" prints and lays all measures out as one
// table, with the limit beside each that has one: a benchmark names it by
// reporting a second measure whose unit ends in "-limit". It ends with 1 when a
// value is over its limit.
package main

import (
	"bufio"
	"fmt"
	"os"
	"strconv"
	"strings"
	"text/tabwriter"
)

// limited is the ending of a unit that names a limit.
const limited = "-limit"

func main() {
	out := tabwriter.NewWriter(os.Stdout, 0, 0, 2, ' ', 0)
	fmt.Fprintln(out, "benchmark\tvalue\tunit\tlimit\t")
	lines := bufio.NewScanner(os.Stdin)
	var rest []string
	over := false
	for lines.Scan() {
		fields := strings.Fields(lines.Text())
		if len(fields) < 4 || !strings.HasPrefix(fields[0], "Benchmark") {
			rest = append(rest, lines.Text())
			continue
		}
		name := strings.TrimPrefix(fields[0], "Benchmark")
		if dash := strings.LastIndexByte(name, '-'); dash > 0 { // the number of processors
			name = name[:dash]
		}
		over = row(out, name, fields[2:]) || over
	}
	if err := out.Flush(); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	fmt.Println()
	for _, line := range rest {
		if !strings.HasPrefix(line, "goos:") && !strings.HasPrefix(line, "goarch:") && line != "PASS" {
			fmt.Println(line)
		}
	}
	if over {
		fmt.Println("a value is over its limit")
		os.Exit(1)
	}
}

// row prints the measures of one benchmark, given as value, unit, value, unit …,
// and reports whether one is over its limit.
func row(out *tabwriter.Writer, name string, measures []string) (over bool) {
	limits := map[string]string{}
	for i := 0; i+1 < len(measures); i += 2 {
		if unit, found := strings.CutSuffix(measures[i+1], limited); found {
			limits[unit] = measures[i]
		}
	}
	for i := 0; i+1 < len(measures); i += 2 {
		value, unit := measures[i], measures[i+1]
		if strings.HasSuffix(unit, limited) {
			continue
		}
		v := verdict(value, limits[unit])
		over = over || v != ""
		fmt.Fprintf(out, "%s\t%s\t%s\t%s\t%s\n", name, value, unit, limits[unit], v)
	}
	return over
}

// verdict marks a value above its limit.
func verdict(value, limit string) string {
	v, err1 := strconv.ParseFloat(value, 64)
	l, err2 := strconv.ParseFloat(limit, 64)
	if err1 == nil && err2 == nil && v > l {
		return "OVER"
	}
	return ""
}
