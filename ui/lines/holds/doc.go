// Package holds lists the lines that hold the gate closed, each with why and with
// the button that does the next thing about it. The gate's page and the end of the
// guided run show the same list.
package holds
