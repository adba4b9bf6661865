"""Documents to look at: drawings as SVG, and a page of HTML. They know no terminal."""
