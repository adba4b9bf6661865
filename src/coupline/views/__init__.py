"""Events looked at in other ways than one after the other: as a tree, as counts, by the day of the year."""
