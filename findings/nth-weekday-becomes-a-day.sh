#!/usr/bin/env bash
# python-dateutil 4.0.0 and dateparser 1.5.0: the nth weekday of a month is read as its nth day.
#
# The fourth Thursday of November 1965 was the 25th. Both give the 4th, which was a Thursday too, and say nothing: the
# ordinal is taken for the day. That the weekday agrees is chance: of November 1964, whose 4th was a Wednesday, dateutil
# gives the 4th just the same.
# Prints what it saw, and fails where that is no longer so. Needs Python 3.11 or later, and a package index.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/python" -m pip install --quiet python-dateutil==4.0.0 dateparser==1.5.0
seen=$("$work/venv/bin/python" -W ignore - <<'PY'
from datetime import datetime

import dateparser
from dateutil.parser import parse

for text in ("4th Thursday of November 1965", "4th Thursday of November 1964"):
    print("dateutil   ", text, "", parse(text, default=datetime(2000, 1, 11)).date())
text = "4th Thursday of November 1965"
print("dateparser ", text, "", dateparser.parse(text).date())
PY
)
expected='dateutil    4th Thursday of November 1965  1965-11-04
dateutil    4th Thursday of November 1964  1964-11-04
dateparser  4th Thursday of November 1965  1965-11-04'
printf '%s\n' "$seen"
[ "$seen" = "$expected" ] || { printf 'changed: expected\n%s\n' "$expected"; exit 1; }
