"""How long it takes to find one name among 10,000 names.

Run it with ``python tests/benchmarks/names.py [PEOPLE]``. Each of 5,000 people has two names. Four lists are searched:
real first names and surnames in Latin letters, joined with a middle initial where there are not enough of them; the
same of all scripts; one in which every person has a surname of his own; and that in Russian. For each probe it prints
the milliseconds of the first answer, with a new table that folds all names, and of a repeated one: the best of some
runs, since other programs run too, and the median; then the slowest of each. The figure to hold: 20 ms.
"""

import sys
from itertools import cycle, product
from statistics import median
from time import perf_counter

from coupline.escaping import base_letters
from coupline.names import NameMatcher

PEOPLE = int(sys.argv[1]) if len(sys.argv) > 1 else 5_000
RUNS = 7
FIRST = """Ada Émile José Zoë Anaïs Björn Çelik Élodie François Gökçe Håkon Iñaki Jürgen Käthe Łukasz María Nuño Øyvind
Pavel Quentin Renée Søren Thérèse Ugo Václav Wanda Xenia Yüksel Željko Maud Oona Priya Rafael Sofia Tomás Umberto Vera
William Youssef Aleksandra Benedikt Clara Diego Эмма Иван 明 さくら 지훈 Αλέξανδρος John Juan Víctor Ernesto Ludwig
Мария Анна Γιώργος Ελένη Jean-Paul Margaret Elizabeth Robert"""
LAST = """Lovelace Nuñez Müller Ångström Brontë Čapek Dvořák Eötvös Fibonacci García Hrabal Ibáñez Jørgensen Kovač López
Magalhães Nørgaard O'Brien Pérez Quiñones Rømer Šafařík Thévenet Ünlü Vašek Woźniak Xirgu Ybarra Žižek Abbot Baker
Carter Dawson Evans Fletcher Gardner Hughes Irving Jackson Keller Lambert Mercer Norton Osborne Palmer Quigley Rowland
Sutton Turner Usher Vance Wallace Lechín Estenssoro Guevara Washington Beethoven Tchaikovsky Толстой Θεοδωράκης"""
# The parts of which real surnames are made in English, German, Scandinavian, Slavonic and Spanish.
STEMS = """Ander Peter John Hart Berg Lind Holm Stein Rosen Gold Silber Acker Wald Feld Bach Brun Eck Fried Gott Hein
Kauf Lang Müll Neu Ober Reich Schön Stock Thor Ull Vogel Wein Zimmer Alv Beck Carl Dahl Eng Fager Gran Hag Iver Jacob
Karl Lund Mark Nil Olof Ram Sand Tor Wal West Öst Sør Ner Mor Her Fern Rodrigu Gonzál Martín Domíngu"""
MIDDLES = "a e i o er en in ov ar el"
ENDINGS = "sson sen man mann berg ström gren feld stein ski ová ić ez burg dahl ton ley ford"
RUSSIAN_FIRST = "Анна Мария Иван Пётр Елена Сергей Дмитрий Ольга Наталья Юрий Андрей Людмила Жанна Фёдор Эмма"
RUSSIAN_STEMS = """Иван Петр Сидор Куз Смирн Попов Вас Сокол Михайл Новик Фёдор Мороз Волк Алекс Лебед Семён Егор Павл
Козл Степан Никола Орл Андрей Макар Никит Захар Зайц Солов Борис Яковл Толст Достоев"""
RUSSIAN_MIDDLES = "о е и а ё у ю я ый ан ен ин он ук"
RUSSIAN_ENDINGS = "ов ев ин ын ский цкий ко енко ук юк ич ович евич ова ева ина ская цкая швили дзе ых их"
PROBES = """Müller|mueller|Lechín, Juan|Juan Lichin|Jaun Lechin|Estensoro|Esstensorro|J. Lechín|JRR Lechín|
Смирнов|Smirnov|Ivan Smirnoff|JRR Лебедев|Петровска|Dmitrij Kuzukovich|V. Estenssoro|
Tolstoi|Tolstoy|Theodorakis|Τheodorakis|明|さくら|Beethovn|Bethofen|Washingtno|Tchaikowsky|
Tschaikowski|Jean Paul Evans|Elizabeth Tchaikovsky|Elisabeth Tchaikowsky|
Elisabet Tschaikovsky Wolfgang|Xyzzy|Quetzalcoatl|Margarete Hohenzollern|
Andersson|Andersberg|Petterssen|Rosenstein|Rodriguezz Fernandez|Maria Schoenfeld|a|Juan|J L|Robert Zimmermannstein"""


def people(*, latin: bool) -> dict[str, tuple[str, ...]]:
    """Real names, each with an id: as a list of events would have them; in Latin letters only, or in any."""
    firsts, lasts = (
        [each for each in text.split() if base_letters(each).isascii() or not latin] for text in (FIRST, LAST)
    )
    plain = [*product(firsts, lasts)]
    made = [f"{first} {last}" for first, last in plain]
    for letter in "ABCDEFGH":
        made += [f"{first} {letter}. {last}" for first, last in plain]
    return {f"person-{n}": (f"person-{n}", name) for n, name in enumerate(made[:PEOPLE])}


def surnames(first: str, stems: str, middles: str, endings: str) -> dict[str, tuple[str, ...]]:
    """Every surname once."""
    made = ["".join(parts) for parts in product(stems.split(), middles.split(), endings.split())]
    return {
        f"p{n}": (f"{given} {last}", last)
        for n, (given, last) in enumerate(zip(cycle(first.split()), made[:PEOPLE], strict=False))
    }


def measure(names: dict[str, tuple[str, ...]], probe: str) -> tuple[float, float, float, float]:
    """The milliseconds of a first answer, the best and the median, and of a repeated one."""
    first, again = [], []
    for _ in range(RUNS):
        start = perf_counter()
        table = NameMatcher(names)
        table.find(probe)
        first.append(perf_counter() - start)
        start = perf_counter()
        table.find(probe)
        again.append(perf_counter() - start)
        del table  # or the next first answer would pay for clearing it away
    return 1000 * min(first), 1000 * median(first), 1000 * min(again), 1000 * median(again)


def main() -> int:
    """Print what each probe takes; 1 where one takes too long."""
    slowest = 0.0
    lists = {
        "real names in Latin letters": people(latin=True),
        "real names of all scripts": people(latin=False),
        "surnames of their own": surnames(FIRST, STEMS, MIDDLES, ENDINGS),
        "surnames of their own in Russian": surnames(RUSSIAN_FIRST, RUSSIAN_STEMS, RUSSIAN_MIDDLES, RUSSIAN_ENDINGS),
    }
    for title, names in lists.items():
        print(f"{title}: {len(names):,} people")
        rows = [(*measure(names, probe.strip()), probe.strip()) for probe in PROBES.split("|")]
        for *times, probe in rows:
            match = NameMatcher(names).find(probe)
            how = "whole" if match.whole else "close" if match.close else "found" if match.found else "none "
            print(" ", *(f"{each:6.2f}" for each in times), f"ms  {how} {len(match.found):6,}  {probe}")
        first, again = max(rows), max(rows, key=lambda row: row[2])
        print(f"  slowest first: {first[0]:.2f} ms, {first[-1]}")
        print(f"  slowest repeated: {again[2]:.2f} ms, {again[-1]}")
        slowest = max(slowest, first[0])
    print(f"slowest of all: {slowest:.2f} ms")
    return int(slowest > 20)


if __name__ == "__main__":
    sys.exit(main())
