#!/usr/bin/env bash
# edtf 5.0.2 (PyPI): text_to_edtf counts a year 0 in centuries before our era, and none in years.
#
# EDTF has a year 0000, which is 1 BC, so that 44 BC is -0043. text_to_edtf gives -0044 for it, the year 45 BC; of a
# century it gives the right mask, -04XX for the fifth, 500-401 BC. Its own parser reads -0044 as EDTF does, so that text
# put through both is a year off.
# Prints what it saw, and fails where that is no longer so. Needs Python 3.11 or later, and a package index.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/python" -m pip install --quiet edtf==5.0.2
seen=$("$work/venv/bin/python" -W ignore - <<'PY'
from edtf import text_to_edtf

for text in ("44 BC", "1 BC", "5th century BC"):
    print(f"{text:15}", text_to_edtf(text))
PY
)
expected='44 BC           -0044
1 BC            -0001
5th century BC  -04XX'
printf '%s\n' "$seen"
[ "$seen" = "$expected" ] || { printf 'changed: expected\n%s\n' "$expected"; exit 1; }
