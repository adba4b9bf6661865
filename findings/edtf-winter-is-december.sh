#!/usr/bin/env bash
# edtf 5.0.2 (PyPI): a winter is one month, and the other seasons are three.
#
# The standard gives seasons no months. Here spring, summer and autumn have three each, and winter, which would go on to
# February of the next year, ends with December of its own: January and February belong to no season at all.
# Prints what it saw, and fails where that is no longer so. Needs Python 3.11 or later, and a package index.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/python" -m pip install --quiet edtf==5.0.2
seen=$("$work/venv/bin/python" -W ignore - <<'PY'
from time import strftime

from edtf import parse_edtf

for season in ("1962-21", "1962-22", "1962-23", "1962-24"):
    date = parse_edtf(season)
    first, last = (strftime("%Y-%m-%d", each) for each in (date.lower_strict(), date.upper_strict()))
    print(season, "", first, "to", last)
PY
)
expected='1962-21  1962-03-01 to 1962-05-31
1962-22  1962-06-01 to 1962-08-31
1962-23  1962-09-01 to 1962-11-30
1962-24  1962-12-01 to 1962-12-31'
printf '%s\n' "$seen"
[ "$seen" = "$expected" ] || { printf 'changed: expected\n%s\n' "$expected"; exit 1; }
