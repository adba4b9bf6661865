#!/usr/bin/env bash
# edtf 5.0.2 (PyPI): of two days of one month the first becomes a year of this century.
#
# text_to_edtf has no form for a list. It passes what it does not know to a general parser of dates, which finds three
# numbers and takes the 6 for 2006, though 1945 stands behind: the year that the text names is lost without a word.
# Prints what it saw, and fails where that is no longer so. Needs Python 3.11 or later, and a package index.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/python" -m pip install --quiet edtf==5.0.2
seen=$("$work/venv/bin/python" -W ignore - <<'PY'
from edtf import text_to_edtf

for text in ("6 and 9 August 1945", "5 May 1963 or 1964"):
    print(f"{text:21}", text_to_edtf(text))
PY
)
expected='6 and 9 August 1945   2006-08-09
5 May 1963 or 1964    1963-05-05'
printf '%s\n' "$seen"
[ "$seen" = "$expected" ] || { printf 'changed: expected\n%s\n' "$expected"; exit 1; }
