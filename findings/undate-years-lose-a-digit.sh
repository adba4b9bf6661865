#!/usr/bin/env bash
# undate 0.8.0 (PyPI): a bound before our era is written with three digits of its year.
#
# -0043 is read as it should be, and its earliest and latest days print as -043-01-01, which is no date of ISO 8601 and
# which its own EDTF parser refuses: what it writes it does not read. In our era years have their four digits.
# Prints what it saw, and fails where that is no longer so. Needs Python 3.11 or later, and a package index.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/python" -m pip install --quiet undate==0.8.0
seen=$("$work/venv/bin/python" -W ignore - <<'PY'
from undate import Undate

for text in ("-0043", "0033"):
    date = Undate.parse(text, "EDTF")
    print(f"{text:6} {date.earliest}  {date.latest}")
PY
)
expected='-0043  -043-01-01  -043-12-31
0033   0033-01-01  0033-12-31'
printf '%s\n' "$seen"
[ "$seen" = "$expected" ] || { printf 'changed: expected\n%s\n' "$expected"; exit 1; }
