"""What a contradiction needs, of more than it needs."""

import pytest

from coupline.order.network import Network
from coupline.order.proof import irreducible
from coupline.order.statement import Length, Statement, dated, follows, within

NEEDLESS = [follows("a", "c", label=0), dated("c", (0, 9), (0, 9), label=0), within("d", "c", label=0)]
NEEDED: dict[str, list[Statement]] = {
    "a chain": [
        dated("a", (None, 1), (None, 1), label=1), dated("b", (5, None), (5, None), label=1),
        follows("a", "b", label=1),
    ],
    "a loop": [follows("a", "b", label=1), follows("b", "a", label=1)],
    "a loop of months": [
        dated("a", (0, 5), (0, 5), label=1), follows("b", "a", least=Length(months=1), most=Length(30), label=1),
    ],
}  # fmt: skip


@pytest.mark.parametrize("needed", NEEDED.values(), ids=NEEDED)
@pytest.mark.parametrize("moments", [set("abcd"), {"a", "b"}])
def test_what_is_not_needed_is_left_out(needed: list[Statement], moments: set[str]) -> None:
    """Of all that is said, just the statements without any one of which the others can be true."""
    network = Network([*NEEDLESS, *needed], moments)
    found = irreducible(network, range(len(network.statements)))
    assert sorted(network.statements[n][:2] for n in found) == sorted(each[:2] for each in needed)
    assert all(network.statements[n].label == 1 for n in found)
