"""What the tests of rows share: a header, and cells of every kind."""

HEADER = ("When", "Event")
NASTY = (
    "plain",
    "",
    "two\nlines",
    "two\r\nlines",
    "tab\tbed",
    'quo"ted',
    "com,ma",
    "\x1b[31mred",
    "turned \u202eround",
    "line\u2028separator",
    "back\\slash | pipe",
    "'=1+1",
)
ROWS = [(one, other) for one in NASTY for other in NASTY]
