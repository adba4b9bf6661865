"""The command line: Typer commands, one file a group. Each reads, selects, renders and prints."""
