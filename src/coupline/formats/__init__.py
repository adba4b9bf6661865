"""One file or folder a format. Each takes a timeline or rows and gives lines of text; none prints."""
