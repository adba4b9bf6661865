from tests.unit.checks.support import event, found, lines


def test_a_date_outside_every_claim() -> None:
    """The author's date stands alone: either it is wrong, or its source is missing."""
    text = event(
        "a", 'date = "1964-11-07"', 'claims = [{ date = "1964-11-03" }, { says = "x" }, { date = "1964-11-04" }]'
    )
    assert lines(text, "outside-claims") == [
        (
            '4:8: warning: "a" is dated 7 November 1964, and no source claims that: 3 November 1964, 4 November 1964; '
            "correct the date, or add the claim that it rests on"
        )
    ]


def test_many_claims_are_told_in_part() -> None:
    """A message stays a line."""
    claims = ", ".join(f'{{ date = "190{n}" }}' for n in range(6))
    (problem,) = found(event("a", 'date = "1964"', f"claims = [{claims}]"), "outside-claims")
    assert problem.message.endswith("1900, 1901, 1902, 1903 and 2 more")


def test_a_date_that_some_claim_allows() -> None:
    """A claim that has a day in common with the date, within the margin of an approximate one, supports it."""
    for date, claim in (("1964", "1964-11-04"), ("1964-11-04", "1964"), ("1964", "c. 1960"), ("c. 1960", "1964")):
        text = event("a", f'date = "{date}"', f'claims = [{{ date = "1900" }}, {{ date = "{claim}" }}]')
        assert found(text, "outside-claims") == [], (date, claim)
    assert found(event("a", 'date = "1964"', 'claims = [{ says = "x" }]'), "outside-claims") == []
    assert found(event("a", 'claims = [{ date = "1964" }]'), "outside-claims") == []


def test_a_claim_that_order_rules_out() -> None:
    """A claim that is one of those that date an event, and for which order leaves no room."""
    after = event("b", "date = 1964-11-04") + event("a", 'after = ["b"]')
    assert lines(after + 'claims = [{ date = "1964-11-03" }, { date = "1964-11-05" }]\n', "claim-ruled-out") == [
        (
            '9:20: warning: "a" cannot be 3 November 1964, as claimed: what is said of order leaves it '
            "between 4 and 5 November 1964; correct what is said of order; or let the claim stand, and accept this"
        )
    ]
    table = '[[events.claims]]\ndate = "1964-11-03"\n[[events.claims]]\ndate = "1964-11-05"\n'
    assert [(each.line, each.column) for each in found(after + table, "claim-ruled-out")] == [(10, 8)]


def test_a_claim_beside_a_date() -> None:
    """Beside a date, a claim that disagrees with it already is not told again; one that agrees is."""
    text = event("b", "date = 1964-11-04") + event("a", 'date = "1964"', 'after = ["b"]', "claims = {}")
    claims = '[{ date = "1963" }, { date = "1964-02" }, { date = "1964-12" }, { says = "x" }]'
    assert [(each.line, each.column) for each in found(text.replace("{}", claims), "claim-ruled-out")] == [(10, 39)]
    single = text.replace("{}", '{ date = "1964-02" }')
    assert [(each.line, each.column) for each in found(single, "claim-ruled-out")] == [(10, 19)]


def test_claims_that_order_allows() -> None:
    """Without order, or with room enough, there is nothing to tell."""
    claims = 'claims = [{ date = "1964-11-03" }, { date = "1964-11-05" }]'
    assert found(event("a", claims), "claim-ruled-out") == []
    assert found(event("a", claims, 'after = ["b"]') + event("b", "date = 1963"), "claim-ruled-out") == []
    assert found(event("a", 'after = ["b"]') + event("b", "date = 1963"), "claim-ruled-out") == []
