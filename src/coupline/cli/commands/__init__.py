"""The commands, a module each, named as the command is typed.

A command is the function ``run`` of its module: Typer reads its options from the signature and its help from the
docstring. What several commands share stands beside this package; no command imports another.
"""
