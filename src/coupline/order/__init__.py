"""Events placed by what is said of them: in which order they are shown, and what follows for when they were.

Two answers, each with its own module. ``placement`` puts events in the order in which they are shown; it is small,
every command needs it, and its names stand here. ``solution`` works out each event's window and the proofs of what
can't all be true. It is imported only where there is something to solve, since most files and most commands never ask:

    statement         what is said, as plain values: ``dated``, ``follows``, ``together``, ``within``
    events            those values made of an event list's dates and relations
    wording           those values in words
    month_arithmetic  calendar additions: a month is no number of days
    network           statements as a system of inequalities between days, in flat lists
    propagation       the least day of every end that keeps all inequalities
    explanations      which statements give a bound
    conflicts         statements that can't all be true, found
    proof             and reduced to those that are needed
    distance          how long it is from one event to another, and which of them came first
    solution          all of it together: ``solve``
    windows           what it leaves of the time of each event
    relations         what a timeline asks: windows, the order of display, and who stands beside whom
"""

from coupline.order.placement import Placing, SortKey, Step, place

__all__ = ["Placing", "SortKey", "Step", "place"]
