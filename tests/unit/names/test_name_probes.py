"""A table of names as people type them, and whom each must find: the measure of the matching of names."""

import tomllib

import pytest

from coupline.names import Match, NameMatcher, matcher

# Real people, organizations and places, an id with the names of each; here it is these alone that find.
LIST = """
[people]
lechin = ["Juan Lechín", "Lechín Oquendo"]
paz = ["Víctor Paz Estenssoro"]
paz-zamora = ["Jaime Paz Zamora"]
walter-guevara = ["Wálter Guevara Arze"]
che = ['Ernesto "Che" Guevara']
tolkien = ["J. R. R. Tolkien"]
kennedy = ["John F. Kennedy", "JFK"]
robert-kennedy = ["Robert Kennedy"]
beethoven = ["Ludwig van Beethoven"]
tchaikovsky = ["Pyotr Ilyich Tchaikovsky", "Пётр Ильич Чайковский"]
tolstoy = ["Лев Толстой"]
gorbachev = ["Михаил Горбачёв"]
theodorakis = ["Μίκης Θεοδωράκης"]
mao = ["毛泽东", "Mao Zedong", "Mao Tse-tung"]
sakura = ["さくらももこ", "Momoko Sakura"]
obrien = ["Conor Cruise O'Brien"]
sartre = ["Jean-Paul Sartre"]
levi-strauss = ["Claude Lévi-Strauss"]
franz-strauss = ["Franz Josef Strauß"]
kaczynski = ["Jarosław Kaczyński"]
angstrom = ["Anders Ångström"]
kierkegaard = ["Søren Kierkegaard"]
sorensen = ["Georg Sørensen"]
mueller = ["Hermann Müller"]
goethe = ["Johann Wolfgang von Goethe"]
washington = ["George Washington"]
henry-vii = ["Henry VII"]
henry-viii = ["Henry VIII"]
marie-curie = ["Marie Curie"]
pierre-curie = ["Pierre Curie"]
macarthur = ["Douglas MacArthur"]
andersen = ["Hans Christian Andersen"]
anderson = ["Marian Anderson"]

[organizations]
mnr = ["Movimiento Nacionalista Revolucionario", "MNR"]
mnri = ["Movimiento Nacionalista Revolucionario de Izquierda", "MNRI"]
usa = ["United States", "U.S.A."]
nato = ["North Atlantic Treaty Organization", "NATO"]
comibol = ["Corporación Minera de Bolivia", "COMIBOL"]

[places]
washington-dc = ["Washington"]
sao-paulo = ["São Paulo"]
zurich = ["Zürich"]
koln = ["Köln", "Cologne"]
la-paz = ["La Paz"]
santa-cruz = ["Santa Cruz de la Sierra"]
goteborg = ["Göteborg", "Gothenburg"]
arhus = ["Århus"]
lodz = ["Łódź"]
moscow = ["Москва", "Moscow"]
athens = ["Αθήνα"]
kyoto = ["京都"]
"""
TABLES = {kind: NameMatcher(entries) for kind, entries in tomllib.loads(LIST).items()}

# What is typed, the ids that it must find, and "close" where the user must be told whom it was taken for.
PROBES = """
people: Juan Lechín                  | lechin                 | whole
people: JUAN LECHIN                  | lechin                 | whole
people: lechín                       | lechin                 |
people: léchin oquendo               | lechin                 | whole
people: Lechín, Juan                 | lechin                 |
people: Paz Estenssoro Víctor        | paz                    |
people: Estenssoro                   | paz                    |
people: zamora                       | paz-zamora             |
people: Víctor Paz                   | paz                    |
people: guevara                      | walter-guevara che     |
people: Che Guevara                  | che                    |
people: Curie                        | marie-curie pierre-curie |
people: van Beethoven                | beethoven              |
people: Lichin                       | lechin                 | close
people: Lechn                        | lechin                 | close
people: Lecchín                      | lechin                 | close
people: Lehcín                       | lechin                 | close
people: Jaun Lechin                  | lechin                 | close
people: Lichin, Jaun                 | lechin                 | close
people: Esstensoro                   | paz                    | close
people: Betehovn                     | beethoven              | close
people: Tschaikovsky                 | tchaikovsky            | close
people: Tchaikowski                  | tchaikovsky            | close
people: Guevarra                     | walter-guevara che     | close
people: Currie                       | marie-curie pierre-curie | close
people: Andersin                     | andersen anderson      | close
people: Anderson                     | anderson               |
people: J. Lechín                    | lechin                 |
people: Lechín, J.                   | lechin                 |
people: J.Lechín                     | lechin                 |
people: V. Paz Estenssoro            | paz                    |
people: J. Lichin                    | lechin                 | close
people: M. Curie                     | marie-curie            |
people: L. v. Beethoven              | beethoven              |
people: JP Sartre                    | sartre                 |
people: J.-P. Sartre                 | sartre                 |
people: JRR Tolkien                  | tolkien                |
people: J R R Tolkien                | tolkien                | whole
people: J.R.R. Tolkien               | tolkien                |
people: J. Tolkien                   | tolkien                |
people: John Ronald Reuel Tolkien    | tolkien                | close
people: John Fitzgerald Kennedy      | kennedy                | close
people: JFK                          | kennedy                | whole
people: Kennedy                      | kennedy robert-kennedy |
people: Frank Kennedy                |                        |
people: Jean Paul Sartre             | sartre                 | whole
people: jean-paul sartre             | sartre                 | whole
people: JeanPaul Sartre              | sartre                 |
people: OBrien                       | obrien                 |
people: O’Brien                      | obrien                 |
people: Conor O Brien                | obrien                 |
people: Mac Arthur                   | macarthur              |
people: Strauss                      | levi-strauss franz-strauss |
people: Strauß                       | levi-strauss franz-strauss |
people: Franz-Josef Strauss          | franz-strauss          | whole
people: Kaczynski                    | kaczynski              |
people: Muller                       | mueller                |
people: Mueller                      | mueller                |
people: Hermann Mueller              | mueller                |
people: Soerensen                    | sorensen               |
people: Sörensen                     | sorensen               |
people: Soeren Kierkegaard           | kierkegaard            |
people: Aangstroem                   | angstrom               |
people: Angstroem                    | angstrom               |
people: Göthe                        | goethe                 |
people: Gøthe                        | goethe                 |
people: Толстой                      | tolstoy                |
people: ТОЛСТОЙ                      | tolstoy                |
people: Tolstoy                      | tolstoy                |
people: Lev Tolstoi                  | tolstoy                |
people: Л. Толстой                   | tolstoy                |
people: L. Tolstoi                   | tolstoy                |
people: Толстои                      | tolstoy                |
people: Чайковский                   | tchaikovsky            |
people: Gorbachev                    | gorbachev              |
people: Mikhail Gorbachyov           | gorbachev              |
people: Θεοδωράκης                   | theodorakis            |
people: ΘΕΟΔΩΡΑΚΗΣ                   | theodorakis            |
people: Mikis Theodorakis            | theodorakis            |
people: Theodorakes                  | theodorakis            | close
people: 毛泽东                       | mao                    | whole
people: 泽东                         | mao                    |
people: Mao Tse Tung                 | mao                    | whole
people: Zedong Mao                   | mao                    |
people: さくら                       | sakura                 |
people: Washington                   | washington             |
people: Washingtno                   | washington             | close
people: Henry VIII                   | henry-viii             | whole
people: Henry VI                     |                        |
people: Henry V                      |                        |
people: Henry XVIII                  |                        |
people: Paz                          | paz paz-zamora         |
people: Pas                          |                        |
people: Páez                         | paz paz-zamora         | close
people: X                            |                        |
people: Juan Beethoven               |                        |
people: Napoleon                     |                        |
people: Lichon                       |                        |
people: La Paz                       |                        |
organizations: mnr                   | mnr                    | whole
organizations: M.N.R.                | mnr                    | whole
organizations: M N R                 | mnr                    |
organizations: MNRI                  | mnri                   | whole
organizations: MNA                   |                        |
organizations: U.S.A.                | usa                    | whole
organizations: USA                   | usa                    | whole
organizations: U. S. A.              | usa                    |
organizations: Untied States         | usa                    | close
organizations: Nato                  | nato                   | whole
organizations: North Atlantic Treaty Organisation | nato      | close
organizations: Corporacion Minera    | comibol                |
organizations: Comibol               | comibol                | whole
organizations: movimiento nacionalista | mnr mnri             |
places: Washington                   | washington-dc          | whole
places: Sao Paulo                    | sao-paulo              | whole
places: Sao-Paulo                    | sao-paulo              | whole
places: SaoPaulo                     | sao-paulo              |
places: São Paolo                    | sao-paulo              | close
places: Zurich                       | zurich                 | whole
places: Zuerich                      | zurich                 |
places: Zürch                        | zurich                 | close
places: Koeln                        | koln                   |
places: KÖLN                         | koln                   | whole
places: Cologne                      | koln                   | whole
places: Paz                          | la-paz                 |
places: LaPaz                        | la-paz                 |
places: Santa Cruz                   | santa-cruz             |
places: Sta. Cruz                    |                        |
places: Goeteborg                    | goteborg               |
places: Gotenburg                    | goteborg               | close
places: Aarhus                       | arhus                  |
places: lodz                         | lodz                   | whole
places: Москва                       | moscow                 | whole
places: Moskva                       | moscow                 |
places: Athina                       | athens                 |
places: Αθηνα                        | athens                 | whole
places: 京都                         | kyoto                  | whole
places: Paris                        |                        |
"""


def rows() -> list[tuple[str, str, tuple[str, ...], str]]:
    """The table as the kind, what is typed, the ids, and how they are found."""
    found = []
    for line in PROBES.strip().splitlines():
        probe, ids, how = (part.strip() for part in line.split("|"))
        kind, typed = probe.split(": ", 1)
        found.append((kind, typed, tuple(ids.split()), how))
    return found


def test_there_are_probes_enough() -> None:
    """The promise is held to 60 probes at least, each of them once, and of every kind."""
    probes = {(kind, typed) for kind, typed, _, _ in rows()}
    assert len(probes) == len(rows()) >= 60
    assert {kind for kind, _ in probes} == set(TABLES)


@pytest.mark.parametrize(("kind", "typed", "ids", "how"), rows())
def test_a_probe_finds_just_whom_it_means(kind: str, typed: str, ids: tuple[str, ...], how: str) -> None:
    """Each name as it may be typed finds those it means and nobody else; a guess says that it is one."""
    match = TABLES[kind].find(typed)
    assert match._replace(nearest=()) == Match(ids, close=how == "close", whole=how == "whole")


def test_the_tricks_for_long_lists_change_no_answer(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each probe finds in a list that is taken for a long one what it finds in a short one."""
    monkeypatch.setattr(matcher, "_LONG", 0)
    tables = {kind: NameMatcher(entries) for kind, entries in tomllib.loads(LIST).items()}
    assert [tables[kind].find(typed) for kind, typed, _, _ in rows()] == [
        TABLES[kind].find(typed) for kind, typed, _, _ in rows()
    ]
