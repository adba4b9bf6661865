"""What a reader of English makes of a text: ``PhraseReading``; ``NoPhraseError``, where it is not for this reader."""

from typing import NamedTuple


class NoPhraseError(Exception):
    """The words are no phrase of this reader: the next one has its turn."""


class PhraseReading(NamedTuple):
    """A date as a reader of English puts it.

    Attributes:
        edtf: with the marks of ``softening``.
        remarks: what should be told of how it was read, as codes of ``notes``.
    """

    edtf: str
    remarks: tuple[str, ...] = ()
