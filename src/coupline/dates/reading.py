"""What a reader of English makes of a text: ``PhraseReading``; ``NoPhraseError``, where it is not for this reader."""


class NoPhraseError(Exception):
    """The words are no phrase of this reader: the next one has its turn."""


class PhraseReading:
    """A date as a reader of English puts it. No named tuple, for that takes ten times as long to define.

    Attributes:
        edtf: with the marks of ``softening``.
        remarks: what should be told of how it was read, as codes of ``notes``.
    """

    __slots__ = ("edtf", "remarks")

    def __init__(self, edtf: str, remarks: tuple[str, ...] = ()) -> None:
        self.edtf, self.remarks = edtf, remarks
