#!/usr/bin/env bash
# Makes the bundled fonts anew from Debian's fonts-morisawa-bizud-gothic with
# pyftsubset (Debian: fonttools). Needed only when the set of characters or the
# font changes; the results are committed, so a build needs neither.
# Kept: JIS X 0208, kana, Latin-1, Latin Extended-A, general punctuation,
# arrows, circled numbers. Anything else falls back to the system's fonts.
# Lines are made a sixth taller: the toolkit sets the lines of an entry solid,
# and Japanese needs air between them.
# Single quotation marks lose the blank half of their cell, which tears English
# words with an apostrophe apart. The ellipsis becomes three full stops, on the
# line as menus and buttons of every system have it, not half-way up.
# The outlines become CFF, curve by curve and exactly: of a TrueType font the
# toolkit unpacks every glyph at once when it starts, of a CFF font none, which
# is ten times faster and a seventh of the memory.
set -euo pipefail
cd "$(dirname "$0")"
from=${1:-/usr/share/fonts/truetype/bizud-gothic}
jis=$(python3 - <<'P'
chars = set()
for hi in list(range(0x81, 0xA0)) + list(range(0xE0, 0xFD)):
    for lo in list(range(0x40, 0x7F)) + list(range(0x80, 0xFD)):
        try:
            chars.add(ord(bytes([hi, lo]).decode("cp932")))
        except UnicodeDecodeError:
            pass
print(",".join("U+%04X" % c for c in sorted(chars)))
P
)
for weight in Regular Bold; do
  pyftsubset "$from/BIZUDPGothic-$weight.ttf" --output-file="BIZUDPGothic-$weight.ttf" \
    --unicodes="U+0020-007E,U+00A0-017F,U+2010-2027,U+2030-205E,U+20AC,U+2190-21FF,U+2460-2473,U+25A0-25FF,U+2605-2606,U+2713-2717,U+3000-30FF,U+31F0-31FF,U+FF01-FF9F,$jis" \
    --layout-features='kern,mark,mkmk,ccmp,locl' --no-hinting --name-IDs='*' --name-languages='*'
  ttx -q -o "$weight.ttx" -t hhea -t OS/2 "BIZUDPGothic-$weight.ttf"
  for field in ascent sTypoAscender usWinAscent usWinDescent; do
    value=$(sed -n "s/.*<$field value=\"\(-\{0,1\}[0-9]*\)\".*/\1/p" "$weight.ttx")
    sed -i "s/<$field value=\"$value\"/<$field value=\"$((value + 170))\"/" "$weight.ttx"
  done
  for field in descent sTypoDescender; do
    value=$(sed -n "s/.*<$field value=\"\(-\{0,1\}[0-9]*\)\".*/\1/p" "$weight.ttx")
    sed -i "s/<$field value=\"$value\"/<$field value=\"$((value - 170))\"/" "$weight.ttx"
  done
  ttx -q -o "taller-$weight.ttf" -m "BIZUDPGothic-$weight.ttf" "$weight.ttx"
  mv "taller-$weight.ttf" "BIZUDPGothic-$weight.ttf"
  rm "$weight.ttx"
  python3 - "$weight" <<'P'
import sys
from fontTools.fontBuilder import FontBuilder
from fontTools.pens.t2CharStringPen import T2CharStringPen
from fontTools.pens.transformPen import TransformPen
from fontTools.ttLib import TTFont

name = "BIZUDPGothic-" + sys.argv[1]
font = TTFont(name + ".ttf")
glyphs = font.getGlyphSet()
left, right = (font.getBestCmap()[c] for c in (0x2018, 0x2019))
for glyph in (left, right):  # as wide as the straight one, the ink in the middle
    font["hmtx"][glyph] = (font["head"].unitsPerEm * 29 // 100, font["hmtx"][right][1])
dots, dot = (font.getBestCmap()[c] for c in (0x2026, 0x002E))
step, bearing = font["hmtx"][dot]
font["hmtx"][dots] = (3 * step, bearing)
outlines = {}
for glyph in font.getGlyphOrder():
    pen = T2CharStringPen(glyphs[glyph].width, glyphs)
    if glyph == dots:
        for n in range(3):
            glyphs[dot].draw(TransformPen(pen, (1, 0, 0, 1, n * step, 0)))
    else:
        glyphs[glyph].draw(pen)
    outlines[glyph] = pen.getCharString()
for table in ("glyf", "loca", "gasp", "prep", "fpgm", "cvt "):
    if table in font:
        del font[table]
font.sfntVersion = "OTTO"
font["maxp"].tableVersion = 0x00005000
FontBuilder(font=font).setupCFF(name, {"FullName": name}, outlines, {})
font.save(name + ".otf")
P
  rm "BIZUDPGothic-$weight.ttf"
done
