"""The command line: a module a command in ``commands``, and beside it what they share."""
