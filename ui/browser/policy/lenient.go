package policy

import "bytes"

// strictJSON returns data as plain JSON: without the byte order mark, the comments and
// the trailing commas that Chromium allows in its policy files. What is no JSON
// stays none.
func strictJSON(data []byte) []byte {
	data = bytes.TrimPrefix(data, []byte("\xef\xbb\xbf"))
	plain := make([]byte, 0, len(data))
	comma := -1 // where the last comma stands, as long as only blanks follow it
	for i := 0; i < len(data); i++ {
		switch c := data[i]; {
		case c == '"':
			end := stringEnd(data, i)
			plain = append(plain, data[i:end]...)
			i, comma = end-1, -1
		case c == '/' && i+1 < len(data) && (data[i+1] == '/' || data[i+1] == '*'):
			i = commentEnd(data, i) - 1
			plain = append(plain, ' ')
		case c == ',':
			comma = len(plain)
			plain = append(plain, c)
		case c == '}' || c == ']':
			if comma >= 0 {
				plain[comma] = ' '
			}
			comma = -1
			plain = append(plain, c)
		default:
			if c != ' ' && c != '\t' && c != '\r' && c != '\n' {
				comma = -1
			}
			plain = append(plain, c)
		}
	}
	return plain
}

// stringEnd returns the index after the string that begins at from.
func stringEnd(data []byte, from int) int {
	for i := from + 1; i < len(data); i++ {
		switch data[i] {
		case '\\':
			i++
		case '"':
			return i + 1
		}
	}
	return len(data)
}

// commentEnd returns the index after the comment that begins at from.
func commentEnd(data []byte, from int) int {
	end, closing := "\n", 0
	if data[from+1] == '*' {
		end, closing = "*/", len("*/")
	}
	i := bytes.Index(data[from+2:], []byte(end))
	if i < 0 {
		return len(data)
	}
	return from + 2 + i + closing
}
