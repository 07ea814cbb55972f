#!/bin/sh
# Installs Norikae for the user who runs it, without root, or for all as root.
#
#   ./install.sh            into ~/.local, or /usr/local as root
#   ./install.sh --remove   takes it away again; the list stays in the keyring
#                           (erase it first: norikae --erase)
set -eu
cd "$(dirname "$0")"
if [ "$(id -u)" -eq 0 ]; then prefix=${PREFIX:-/usr/local}; else prefix=${PREFIX:-$HOME/.local}; fi
case ${1:-} in
"" | --remove) ;;
*)
	echo "usage: ./install.sh [--remove]" >&2
	exit 2
	;;
esac
# A program that runs would go on with files that are not there any more.
if command -v pgrep >/dev/null && pgrep -u "$(id -u)" -x norikae >/dev/null; then
	echo "Norikae is running. Close its window first." >&2
	exit 3
fi
(cd usr && find . ! -type d) | while read -r file; do
	if [ "${1:-}" = --remove ]; then
		rm -f "$prefix/$file"
		rmdir -p "$(dirname "$prefix/$file")" 2>/dev/null || true # others may have files there
	else
		mkdir -p "$(dirname "$prefix/$file")"
		cp -p "usr/$file" "$prefix/$file"
	fi
done
for tool in update-desktop-database:applications gtk-update-icon-cache:icons/hicolor; do
	dir=$prefix/share/${tool#*:}
	if command -v "${tool%%:*}" >/dev/null && [ -d "$dir" ]; then "${tool%%:*}" -q "$dir" 2>/dev/null || true; fi
done
if [ "${1:-}" = --remove ]; then
	echo "Norikae was removed from $prefix."
else
	echo "Norikae was installed in $prefix. Start it from the menu, or with $prefix/bin/norikae"
fi
