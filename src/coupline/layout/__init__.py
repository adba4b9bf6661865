"""A selection in, frozen marks out: what a drawing shows and where, knowing no painter.

``spine`` is one event a line, and ``nesting`` says which of its events stand below which. What is drawn to scale has a
``Scale`` (ticks of its own choice) and is measured in cells, be they the columns of a terminal or the points of a page;
widths of text, wrapping and colours are the painter's.
"""
