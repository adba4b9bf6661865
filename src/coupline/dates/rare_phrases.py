"""The forms of dates that few lists have, each read by a module that is loaded when a text needs it."""

from collections.abc import Callable

from coupline.dates.conventions import Conventions
from coupline.dates.reading import Reading

Reader = Callable[[str, Conventions], Reading]


def read_rare(plain: str, conventions: Conventions, again: Reader) -> Reading | None:
    """A date in a form that few lists have; None where the text has none of these.

    Args:
        plain: the text with plain dashes and spaces.
        conventions: what its file says of how dates are meant.
        again: reads what is left of a text once its rare words are taken off; raises ``NoPhraseError``.

    Raises:
        DateError: where it has such a form and names no date, or might name two.
    """
    return None
