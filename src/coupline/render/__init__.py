"""Painters for the terminal: a timeline or rows in, Rich renderables out. None prints, sorts or filters."""
