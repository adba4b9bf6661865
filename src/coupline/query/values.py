"""``Value``: the base of small frozen values, which predicates are and what they are narrowed to."""

from typing import Any, ClassVar, NoReturn, Self, dataclass_transform

_put = object.__setattr__


@dataclass_transform(kw_only_default=True, frozen_default=True)
class Value:
    """Equal to another where class and fields are equal; it does not change, and can be copied and pickled.

    A subclass names its fields in ``__slots__`` and takes each of them by keyword. One that works something out of its
    fields has its own ``__init__``, calls ``_set``, and keeps that in slots that begin with an underscore. A dataclass
    would do, but takes five times as long to define, and every query pays for it.

    Attributes:
        fields: the names of what it is made of.
    """

    __slots__ = ()
    fields: ClassVar[tuple[str, ...]] = ()

    def __init_subclass__(cls) -> None:
        slots = [name for base in reversed(cls.__mro__) for name in base.__dict__.get("__slots__", ())]
        cls.fields = tuple(name for name in slots if not name.startswith("_"))

    def __init__(self, **values: Any) -> None:
        if len(values) != len(self.fields):
            message = f"{type(self).__name__} takes {', '.join(self.fields) or 'nothing'}"
            raise TypeError(message)
        self._set(**values)

    def _set(self, **values: Any) -> None:
        for name, value in values.items():
            _put(self, name, value)

    def changed(self, **values: Any) -> Self:
        """The same, but for some of its fields."""
        return type(self)(**{**{name: getattr(self, name) for name in self.fields}, **values})

    def __setattr__(self, name: str, value: Any) -> NoReturn:
        message = f"{type(self).__name__} does not change: {name} can't be set"
        raise AttributeError(message)

    def __setstate__(self, state: tuple[None, dict[str, Any]]) -> None:
        self._set(**state[1])

    def _values(self) -> tuple[Any, ...]:
        return tuple([getattr(self, name) for name in self.fields])

    def __eq__(self, other: object) -> bool:
        return type(self) is type(other) and self._values() == other._values()

    def __hash__(self) -> int:
        return hash((type(self).__name__, self._values()))

    def __repr__(self) -> str:
        return f"{type(self).__name__}({', '.join(f'{name}={getattr(self, name)!r}' for name in self.fields)})"
