"""``main``: the one way in, and the one place where an error becomes a line on stderr and an exit code.

Exit codes: 0 done, 1 the data or the request can't be served, 2 usage, 130 interrupted.
"""

import sys


def main(args: list[str] | None = None) -> None:
    """Run the command line and leave with its exit code: it never returns.

    Args:
        args: what was typed after ``coupline``; the process's own arguments where it is None.
    """
    _open_streams()
    given = list(sys.argv[1:] if args is None else args)
    if given == ["--version"]:  # answered before anything is imported
        from coupline import __version__

        print(f"coupline {__version__}")  # noqa: T201 - as it says
        sys.exit(0)
    sys.exit(_run(given))


def _open_streams() -> None:
    """What was closed before we were started takes what is written, and keeps nothing."""
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:
            import os  # hardly ever needed

            setattr(sys, name, open(os.devnull, "w", encoding="utf-8"))  # noqa: SIM115, PTH123 - open to the end


def _run(given: list[str]) -> int:
    from coupline.cli.app import make  # after the version
    from coupline.cli.settings import Settings

    settings = Settings()
    try:
        status = make().main(given, prog_name="coupline", standalone_mode=False, obj=settings)
        sys.stdout.flush()
    except Exception as error:  # all are told in one line, a fault of ours too; --debug shows where it is
        if settings.debug:
            raise
        from coupline.cli.diagnostics import explain  # only where something is wrong

        return explain(settings, error, given)
    return status if isinstance(status, int) else settings.status


if __name__ == "__main__":
    main()
