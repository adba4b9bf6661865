"""What holds for any name, in any script."""

from random import Random
from unittest.mock import patch

from hypothesis import given
from hypothesis import strategies as st

from coupline.escaping import base_letters, json_safe, to_ascii, visible, visible_lines
from coupline.names import NameMatcher, closest, find, fold, folded_lines, matcher, words
from coupline.names.bulk import LongNameList
from coupline.names.edit_distance import errors, near
from coupline.names.name_list import NameList

LETTERS = "abcdeéÉüñøŁßıİ ςΣά ёЙ ガかハ 毛泽 김 '’.-_!\u0301\u3099\ufe0f"
NAMES = st.text(alphabet=LETTERS, max_size=12) | st.text(max_size=8)
WORD = st.text("abc", min_size=1, max_size=10)  # of few letters, so that many are near
# Words that other steps than the first two find: in Latin letters, as initials, with errors.
SPELT = """Иван Ivan Семён Семен Semyonov Семёнов Semenov Юрий Юрии Yuriy Yury Yurii Ђинђић Djindjić Dindic Коштуница
Koštunica Ельцин Yeltsin Ελένη Eleni Köln Koeln Kolm Müller Mueller Muler 毛泽东 泽东 Mao J. J JRR John Jhon
Th. Thomas Ё Yo. Толстой Tolstoi Tolstoj O'Brien OBrien VIII 1964"""
ANY_WORD = st.sampled_from(SPELT.split()) | NAMES
ANY_NAME = st.lists(ANY_WORD, min_size=1, max_size=3).map(" ".join)
ANY_TABLE = st.dictionaries(st.sampled_from("pqrstuvw"), st.lists(ANY_NAME, max_size=3), max_size=8)
TABLES = st.dictionaries(st.sampled_from("pqrst"), st.lists(NAMES, min_size=1, max_size=3), max_size=4)


@given(NAMES)
def test_what_is_folded_stays_so(name: str) -> None:
    """Folding is done once and for all, and case makes no difference to it."""
    folded = fold(name)
    assert fold(folded) == folded
    assert folded.split(" ") == (words(name) or [""])
    assert fold(name.upper().lower()) == fold(name.upper())


@given(st.lists(NAMES, min_size=1, max_size=4))
def test_many_texts_are_folded_as_each_of_them(texts: list[str]) -> None:
    """Texts that are folded in one go are folded as one after the other, each on a line of its own."""
    lines = folded_lines(texts).split("\n")
    assert [line.split() for line in lines] == [words(text) for text in texts]
    assert all(line == f" {' '.join(line.split())} " or line == " " for line in lines)


@given(WORD, st.lists(WORD), st.integers(1, 2))
def test_near_words_are_all_that_few_errors_part(word: str, others: list[str], most: int) -> None:
    """What is ruled out beforehand is never near."""
    apart = {other: errors(word, other, most) for other in others}
    assert near(word, others, most) == {other: count for other, count in apart.items() if count <= most}


@given(TABLES, st.data())
def test_every_name_finds_its_own(table: dict[str, list[str]], data: st.DataObject) -> None:
    """A name typed as it is written finds all that have it, and none that is merely alike."""
    every = [name for names in table.values() for name in names if words(name)]
    if every:
        name = data.draw(st.sampled_from(every))
        match = find(name, table)
        assert match.whole
        assert not match.close
        assert list(match.found) == [
            key for key, names in table.items() if fold(name) in {fold(each) for each in names}
        ]


@given(NAMES, TABLES)
def test_a_match_is_of_one_kind_and_in_the_order_of_the_table(name: str, table: dict[str, list[str]]) -> None:
    """A name finds keys of the table in its order, or none and then at most three that are near; never both."""
    match = find(name, table)
    assert list(match.found) == [key for key in table if key in match.found]
    assert not match.found or not match.nearest
    assert set(match.nearest) <= set(table)
    assert len(set(match.nearest)) == len(match.nearest) <= 3
    assert not match.close or not match.whole
    if not match.found:
        assert not match.close
        assert not match.whole


@given(st.lists(NAMES, min_size=1, max_size=4), st.data())
def test_a_name_finds_itself_however_it_is_written(names: list[str], data: st.DataObject) -> None:
    """Another case, and a name without its accents, find the whole name all the same."""
    table = {str(n): (name,) for n, name in enumerate(names)}
    key = data.draw(st.sampled_from(sorted(table)))
    name = table[key][0]
    for typed in (name.upper(), name.lower(), name.casefold(), name.title(), base_letters(name)):
        if words(typed) and fold(typed) == fold(typed.upper()):
            match = find(typed, table)
            assert match.whole
            assert key in match.found


@given(NAMES, TABLES, st.randoms())
def test_the_order_of_the_table_is_only_the_order_of_the_answer(
    name: str, table: dict[str, list[str]], chance: Random
) -> None:
    """Whom a name finds does not depend on where they stand in the table."""
    keys = list(table)
    chance.shuffle(keys)
    one, other = find(name, table), find(name, {key: table[key] for key in keys})
    assert set(one.found) == set(other.found)
    assert (one.close, one.whole) == (other.close, other.whole)
    assert len(one.nearest) == len(other.nearest)


@given(NAMES, TABLES)
def test_whole_names_win(name: str, table: dict[str, list[str]]) -> None:
    """Where a name is the whole of one it finds only those of whom it is, whoever else is there."""
    if words(name):
        assert find(name, {**table, "whole": [name]}).whole
        found = find(name, {**table, "whole": [name]}).found
        assert all(fold(name) in map(fold, {**table, "whole": [name]}[key]) for key in found)


@given(st.lists(NAMES, min_size=1, max_size=4), TABLES)
def test_a_prepared_table_remembers_nothing(names: list[str], table: dict[str, list[str]]) -> None:
    """What was asked before makes no difference to an answer."""
    prepared = NameMatcher(table)
    assert [prepared.find(name) for name in names] == [find(name, table) for name in names]


@given(ANY_TABLE, st.lists(ANY_NAME, min_size=1, max_size=6))
def test_a_long_list_finds_the_same_as_a_short_one(table: dict[str, list[str]], names: list[str]) -> None:
    """The tricks for long lists change no answer: each name finds what plain code finds."""
    answers = []
    for longest_plain in (10_000, -1):
        with patch.object(matcher, "_LONG", longest_plain):
            prepared = NameMatcher(table)
            answers.append([prepared.find(name) for name in names])
    assert answers[0] == answers[1]


@given(ANY_TABLE, st.lists(ANY_NAME, max_size=3))
def test_a_long_list_has_the_words_and_the_spellings_of_a_short_one(
    table: dict[str, list[str]], names: list[str]
) -> None:
    """Whatever is asked of a list of names, one that is joined into a text gives the same."""
    written = [*table.values()]
    plain, long = NameList(written), LongNameList(written)
    assert {*plain.vocabulary} == {*long.vocabulary}
    assert sorted(plain.names) == sorted((list(name.words), name.owner) for name in long.names)
    assert plain.has_foreign == long.has_foreign
    spelt = plain.latin.of(plain.vocabulary)
    assert spelt == long.latin.of(plain.vocabulary)
    assert {*plain.latin} - {""} == {*long.latin} - {""}
    for word in (*spelt, *(each for ways in spelt.values() for each in ways)):
        assert {*plain.latin.meant(word)} == {*long.latin.meant(word)}
    asked = [*plain.vocabulary, *(word for name in names for word in words(name))]
    assert {*plain.with_words(asked)} == {*long.with_words(asked)}
    for word in asked:
        assert plain.with_word(word) == long.with_word(word)
        assert sorted(plain.names_with([asked, [word]])) == sorted(long.names_with([asked, [word]]))
    for name in filter(None, map(words, (*names, *(name for every in written for name in every)))):
        assert plain.whole(name) == long.whole(name)
        assert plain.solid("".join(name)) == long.solid("".join(name))


@given(NAMES, st.lists(NAMES, max_size=5))
def test_suggestions_are_known_words(word: str, known: list[str]) -> None:
    """What is suggested exists, and at most three times."""
    found = closest(word, known)
    assert set(found) <= set(known)
    assert len(found) <= 3


@given(st.text())
def test_text_is_harmless_in_every_form(text: str) -> None:
    """However a text is shown no control character is left, and the ASCII form is ASCII."""
    assert visible(visible(text)) == visible(text)
    assert not any(char in visible(text) for char in "\x00\x1b\x7f\x9b\n\r\t\u202e\u2028\ud800")
    assert not any(char in visible_lines(text) for char in "\x00\x1b\x7f\x9b\r\u202e\u2028\ud800")
    assert not any(char in json_safe(text) for char in "\x00\x1b\x7f\x9b\n\u202e\u2028\ud800")
    assert to_ascii(text).isascii()
    assert base_letters(base_letters(text)) == base_letters(text)
