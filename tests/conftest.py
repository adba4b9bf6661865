"""Settings of the whole suite."""

import os

from hypothesis import settings

# The same examples every time where a red run must mean a change for the worse; new ones everywhere else.
settings.register_profile("ci", derandomize=True, database=None, deadline=None)
settings.register_profile("here", deadline=None)
settings.load_profile("ci" if os.environ.get("CI") else "here")
