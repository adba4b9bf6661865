"""Names that find people: whatever their spelling, case, accents and script."""

import unicodedata
from collections.abc import Iterator
from unittest.mock import patch

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coupline.names import Match, NameMatcher, closest, find, fold, folded_lines, matcher, words
from coupline.names.bulk import translated
from coupline.names.folding import FOLDS


@pytest.fixture(autouse=True, scope="module", params=[10_000, -1], ids=["plain", "bulk"])
def _in_both_ways(request: pytest.FixtureRequest) -> Iterator[None]:
    """Every promise is kept by the plain code for short lists, and by the tricks for long ones."""
    with patch.object(matcher, "_LONG", request.param):
        yield


PEOPLE = {
    "paz": ("paz", "Víctor Paz Estenssoro", "Paz Estenssoro", "Estenssoro"),
    "lechin": ("lechin", "Juan Lechín", "Lechín Oquendo", "Juan Lechín Oquendo"),
    "barrientos": ("barrientos", "René Barrientos"),
    "ovando": ("ovando", "Alfredo Ovando Candía", "Alfredo Ovando"),
    "guevara": ("guevara", "Wálter Guevara"),
}
PLACES = {"la-paz": ("la-paz", "La Paz"), "catavi": ("catavi", "Catavi"), "San José": ("San José",)}

FOLDED = {
    "Lechín  Oquendo": "lechin oquendo",
    "LECHÍN": "lechin",
    "Paz-Estenssoro": "paz estenssoro",
    "third_term": "third term",
    "  (1964)  ": "1964",
    "O'Brien": "obrien",
    "O’Brien": "obrien",
    "J.R.R. Tolkien": "jrr tolkien",
    "Łódź": "lodz",
    "Øster": "oster",
    "Đorđe": "dorde",
    "Ðorn": "dorn",
    "Þór": "thor",
    "Straße": "strasse",
    "STRAẞE": "strasse",
    "ısparta": "isparta",
    "İstanbul": "istanbul",
    "Ægir Œuvre": "aegir oeuvre",
    "Ленин": "ленин",
    "ЙОЖИК": "иожик",
    "Σωκράτης": "σωκρατησ",
    "ΣΩΚΡΆΤΗΣ": "σωκρατησ",
    "毛泽东": "毛泽东",
    "ﬁn": "fin",
    "हिन्दी": "हिन्दी",
    "I ❤️ you": "i you",
    "": "",
    "…": "",
}


@pytest.mark.parametrize(("text", "folded"), FOLDED.items())
def test_a_name_is_folded_to_base_letters_in_lower_case(text: str, folded: str) -> None:
    """Case, accents, strokes, ligatures and punctuation make no difference to a name, in any script."""
    assert fold(text) == folded


def test_a_mark_that_makes_another_letter_stays() -> None:
    """The dakuten of Japanese tells two letters apart: a name in ガ is not found by カ, however ガ is encoded."""
    assert fold("ガ") == fold("カ\u3099") == "ガ"
    assert fold("ガ") != fold("カ")
    assert find("がまん", {"a": ("かまん",)}).whole is False


def test_words_come_in_their_order() -> None:
    """The words of a text are its folded words, in order, each as often as it stands there."""
    assert words("Paz, the MNR, and Paz") == ["paz", "the", "mnr", "and", "paz"]
    assert words("Lechín and Lechín") == ["lechin", "and", "lechin"]


WHOLE = {
    "Lechín": "lechin",
    "lechin": "lechin",
    "LECHIN": "lechin",
    "Juan Lechin": "lechin",
    "lechín oquendo": "lechin",
    "JUAN LECHÍN": "lechin",
    "paz": "paz",
    "Estenssoro": "paz",
    "víctor paz estenssoro": "paz",
}


@pytest.mark.parametrize(("name", "key"), WHOLE.items())
def test_a_whole_id_name_or_alias_finds_its_person(name: str, key: str) -> None:
    """An id, a name or an alias finds its person, whatever its case and accents, and says that it is whole."""
    assert find(name, PEOPLE) == Match((key,), whole=True)


WORDS = {
    "juan": ("lechin",),
    "oquendo juan": ("lechin",),
    "Paz Víctor": ("paz",),
    "candia": ("ovando",),
    "walter": ("guevara",),
}


@pytest.mark.parametrize(("name", "keys"), WORDS.items())
def test_words_of_a_name_find_it_in_any_order(name: str, keys: tuple[str, ...]) -> None:
    """Some words of a name will do, in any order; the match is neither whole nor merely close."""
    assert find(name, PEOPLE) == Match(keys)


CLOSE = {
    "Lichin": "lechin",
    "lechim": "lechin",
    "Juan Lichin": "lechin",
    "Esstenssoro": "paz",
    "estensoro": "paz",
    "Barientos": "barrientos",
    "Walther Guevarra": "guevara",
}


@pytest.mark.parametrize(("name", "key"), CLOSE.items())
def test_a_misspelt_name_finds_the_closest(name: str, key: str) -> None:
    """A name that is spelt a little wrong finds its person, and says that only the spelling is close."""
    assert find(name, PEOPLE) == Match((key,), close=True)


def test_people_and_places_do_not_mix() -> None:
    """``paz`` finds Paz Estenssoro among people, and La Paz only among places."""
    assert find("paz", PEOPLE).found == ("paz",)
    assert find("paz", PLACES) == Match(("la-paz",))


def test_what_is_exact_wins_alone() -> None:
    """A whole name beats names that have its words, and those beat names that are spelt alike."""
    table = {"a": ("Ann",), "b": ("Ann Lee",), "c": ("Anne",)}
    assert find("ann", table) == Match(("a",), whole=True)
    assert find("lee", table) == Match(("b",))
    assert find("Ann Lees", table) == Match(("b",), close=True)
    del table["a"]
    assert find("ann", table) == Match(("b",))
    del table["b"]
    assert find("anna", table) == Match(("c",), close=True)


def test_several_that_match_alike_are_all_found() -> None:
    """Where a name is that of several, all are found, in the order of the table, whichever step finds them."""
    table = {"b": ("Jan Smit", "Smit"), "a": ("Smit", "Piet Smit"), "c": ("Jan Bos",)}
    assert find("smit", table) == Match(("b", "a"), whole=True)
    assert find("jan", table) == Match(("b", "c"))
    assert find("smitt", table) == Match(("b", "a"), close=True)


def test_of_several_that_are_close_the_closest_wins() -> None:
    """Two names may both be near; only the nearer is found, or all that are equally near."""
    table = {"a": ("Marten",), "b": ("Martin",), "c": ("Otto Martin",)}
    assert find("Martinn", table) == Match(("b", "c"), close=True)
    assert find("Martten", table) == Match(("a",), close=True)


def test_every_word_must_be_near() -> None:
    """One right word does not make up for another that is nothing like the name; it is a suggestion at most."""
    assert find("Juan Xyz", PEOPLE) == Match((), nearest=("lechin",))


def test_the_nearest_names_are_offered_where_none_is_found() -> None:
    """A name that finds nobody gives the nearest, the best first, three at most; none where nothing is near."""
    table = {"a": ("Marta",), "b": ("Mario",), "c": ("Martin",), "d": ("Marton",), "e": ("Zoe",)}
    assert find("Mqrtqn", table) == Match((), nearest=("c", "d"))
    near = {letter: (f"Mart{letter}",) for letter in "abcd"}
    assert find("Martyx", near) == Match((), nearest=("a", "b", "c"))
    assert find("xyz", PEOPLE) == Match(())


@pytest.mark.parametrize("name", ["", " ", "…", "?!"])
def test_a_name_without_letters_finds_nobody(name: str) -> None:
    """An empty name matches nothing, rather than everything."""
    assert find(name, PEOPLE) == Match(())


def test_an_empty_table_has_nobody() -> None:
    """Among no names none is found and none is near."""
    assert find("lechin", {}) == Match(())


SCRIPTS = {
    "lodz": "Łódź",
    "oresund": "Øresund",
    "dindic": "Đinđić",
    "thorvaldsson": "Þorvaldsson",
    "strasse": "Straße",
    "isparta": "Isparta",
    "ısparta": "Isparta",
    "ленин": "Владимир Ленин",
    "ЛЕНИН": "Владимир Ленин",
    "сократ": "Сократ",
    "ΣΩΚΡΑΤΗΣ": "Σωκράτης",
    "毛泽东": "毛泽东",
    "泽东": "毛泽东",
    "織田": "織田信長",
    "𠮷": "𠮷野家",
    "대중": "김대중",
    "ガンヂー": "マハトマ・ガンヂー",
}


@pytest.mark.parametrize(("typed", "name"), SCRIPTS.items())
def test_names_of_every_script_are_found(typed: str, name: str) -> None:
    """Letters without their strokes find Latin names; of scripts written without spaces a part of a name will do."""
    match = find(typed, {"other": ("Other",), "it": ("it", name)})
    assert match.found == ("it",)
    assert not match.close


def test_a_part_of_a_word_is_no_word_where_words_have_spaces() -> None:
    """Of a Latin or Cyrillic word a part is no match: parts count only where words are written without spaces."""
    assert not find("ant", {"a": ("Anthony Lee",)}).found
    assert not find("ле", {"a": ("Владимир Ленин",)}).found


KNOWN = ("events", "elections", "Víctor", "people", "…")


def test_did_you_mean_names_the_nearest_as_it_is_written() -> None:
    """The nearest of some known words are given as they are written, nearest first, whatever their case and accents."""
    assert closest("event", KNOWN)[0] == "events"
    assert closest("VICTOR", KNOWN) == ("Víctor",)
    assert closest("electoins", KNOWN) == ("elections",)
    assert closest("poeple", KNOWN, limit=1) == ("people",)


def test_did_you_mean_says_nothing_where_nothing_is_near() -> None:
    """A suggestion that would surprise is not made."""
    assert closest("xyz", KNOWN) == ()
    assert closest("anything", ()) == ()


def test_of_words_that_fold_alike_the_first_is_named() -> None:
    """Two known words that differ only in accents are one suggestion."""
    assert closest("lechin", ("Lechín", "lechin", "Lichin")) == ("Lechín", "Lichin")


def test_a_prepared_table_answers_many_times() -> None:
    """A table that is folded once gives the same answers as one that is made for each name, however often."""
    table = NameMatcher(PEOPLE)
    for name in ("Lichin", "paz", "Juan Xyz", "Lichin", "W. Guevara", "Juan Xyz"):
        assert table.find(name) == find(name, PEOPLE)


def test_a_line_break_is_a_blank() -> None:
    """A name that a file breaks over two lines is one name, in every spelling."""
    table = {"b": ("Georg\nBüchner",), "a": ("Лев\nТолстой",), "c": ("Ann\nLee",)}
    assert find("Ann Lee", table) == Match(("c",), whole=True)
    assert find("georg buchner", table) == Match(("b",), whole=True)
    assert find("Buechner", table) == Match(("b",))
    assert find("Lev Tolstoy", table) == Match(("a",))


IN_LATIN = {
    "Лев Толстой": ("Tolstoy", "Tolstoi", "Lev Tolstoy"),
    "Юрий Андреевич": ("Yury Andreevich", "Yurii Andreevich"),
    "ЮРИ\u0418\u0306": ("Yury", "Yurii"),  # й in two characters
    "Андрей Рублёв": ("Andrei Rublev", "Andrey Rublev"),
    "Йожик": ("Yozhik", "Iozhik"),
    "Милан Ђинђић": ("Milan Djindjic",),
    "Νίκος Παπούλιας": ("Nikos Papoulias",),
    "Τοῦ Νίκου": ("Tou Nikou",),
    "Προΰσκος": ("Proyskos",),  # with a dialytika it is no diphthong
    "Ψυχή": ("Psychi",),
    "Фёдор Достоевский": ("Fyodor Dostoyevsky", "Fyodor Dostoevsky", "Fedor Dostoevskii", "F. Dostoevsky"),
    "Пётр Чайковский": ("Pyotr Chaikovsky", "Petr Chaykovsky"),
    "Борис Ельцин": ("Boris Yeltsin", "Eltsin"),
    "Юрьев": ("Yuryev", "Yurev"),
    "Воробьёв": ("Vorobyov", "Vorobev"),
    "Дмитрий": ("Dmitriy", "Dmitry", "Dmitrii"),
    "Зоран Ђинђић": ("Zoran Đinđić", "Djindjić"),
    "Војислав Шешељ": ("Šešelj", "Vojislav Sheshelj"),
    "Војислав Коштуница": ("Koštunica",),
}


@pytest.mark.parametrize(("name", "typed"), [(name, each) for name, typed in IN_LATIN.items() for each in typed])
def test_cyrillic_and_greek_names_are_found_in_latin_letters(name: str, typed: str) -> None:
    """In each way that they are spelt, whole or in part; among many as well as alone."""
    others = {f"o{n}": (f"Иван Петров {n}",) for n in range(500)}
    for table in ({"a": (name,)}, {**others, "a": (name,)}):
        assert find(typed, table) == Match(("a",))
        assert find(typed.rsplit(maxsplit=1)[-1], table) == Match(("a",))


IN_OTHER_WAYS = {
    "Jamāl ʿAbd al-Nāṣir": ("Jamal Abd al-Nasir", "Jamal 'Abd al-Nasir"),
    "‘Abd al-‘Azīz ibn Sa‘ūd": ("Saud", "Ibn Saud", "Sa’ud"),
    "Queen Liliʻuokalani": ("Liliuokalani",),
    "Maksim Gorʹkiĭ": ("Gorkii",),
    "Zoran Đinđić": ("Ђинђић", "Djindjic", "Zoran Dindic"),
    "Vojislav Koštunica": ("Коштуница",),
    "Mikhail Gorbachev": ("Горбачёв", "М. Горбачёв", "М.Горбачев"),
    "Юрий Андропов": ("Yu. Andropov", "Y. Andropov", "Ю. Андропов"),
    "Яков Свердлов": ("Ya. Sverdlov",),
    "Евгений Евтушенко": ("Ye. Yevtushenko", "E. Evtushenko"),
    "Thomas Mann": ("Th. Mann",),
    "Czesław Miłosz": ("Cz. Miłosz",),
    "Jürgen Möller": ("J. Moeller", "J. Möller"),
    "Martin Ødegård": ("Ødegaard", "Odegaard", "Oedegaard", "Oedegard"),
    "Anders Ångström": ("Aangstrom", "Angstroem", "A. Angstroem"),
}


@pytest.mark.parametrize(("name", "typed"), [(name, each) for name, typed in IN_OTHER_WAYS.items() for each in typed])
def test_another_way_to_write_a_name_is_no_misspelling(name: str, typed: str) -> None:
    """Letters of other scripts, signs that are not heard, abbreviations: they find it, and nobody is warned."""
    match = find(typed, {"a": (name,), "b": ("Robert Zimmermann",), "c": ("Анна Керн",)})
    assert (match.found, match.close) == (("a",), False)


MISSPELT_IN_PART = {
    "John Ronald Reuel Tolkien": ("J. Tolkein", "J. R. R. Tolkein", "J.R.R. Tolkein"),
    "J. R. R. Tolkien": ("J. R. R. Tolkein",),
    "John F. Kennedy": ("J.F. Kenedy",),
    "Juan Lechín": ("J.Lichin",),
    "Dmitri Shostakovich": ("Дмитрий Шостакович",),
    "Volodymyr Zelenskyy": ("Зеленський",),
    "Лев Толстой": ("L. Tolstoj",),
    "Михаил Горбачёв": ("Михиал Горбачов",),
}


@pytest.mark.parametrize(
    ("name", "typed"), [(name, each) for name, typed in MISSPELT_IN_PART.items() for each in typed]
)
def test_a_misspelt_name_may_have_initials_and_be_in_other_letters(name: str, typed: str) -> None:
    """Each initial stands for a word of its own."""
    table = {"a": (name,), "b": ("Robert Zimmermann",), "c": ("Анна Керн",)}
    assert find(typed, table) == Match(("a",), close=True)
    assert find(f"Q. {typed}", table).found == ()


def test_who_comes_near_is_told_in_other_letters_too() -> None:
    """Where nobody is found."""
    table = {"a": ("Mikhail Gorbachev",), "b": ("Анна Керн",), "c": ("Robert",)}
    assert find("Анна Горбачева", {"a": ("Mikhail Gorbachev",)}) == Match((), nearest=("a",))
    assert find("Пушкин", table) == Match(())


@pytest.mark.parametrize(("name", "typed"), [("김일성", "이"), ("김대중", "기"), ("김대중", "대주"), ("おだ", "おた")])
def test_half_a_syllable_is_no_part_of_a_name(name: str, typed: str) -> None:
    """Of scripts without blanks a part of a word finds it: a whole syllable, however it is encoded."""
    assert find(typed, {"a": (name,)}).found == ()
    assert find(name[1:], {"a": (name,)}) == Match(("a",))
    assert find(unicodedata.normalize("NFD", name[:1]), {"a": (name,)}) == Match(("a",))


def test_words_that_differ_in_a_mark_alone_have_the_spellings_of_both() -> None:
    """Of й and и, of ё and е: for initials too."""
    table = {"a": ("Алексей Семёнов",), "b": ("Алексеи Семенов",), "c": ("Ё Петров",)}
    assert find("Aleksey Semyonov", table) == Match(("a", "b"))
    assert find("A. Semyonof", table) == Match(("a", "b"), close=True)
    assert find("Yo. Petrof", table) == Match(("c",), close=True)


def test_names_may_be_typed_in_two_scripts() -> None:
    """Each word in its own: as one who copies the half of a name does."""
    table = {"a": ("Иван Лебедев",), "b": ("Ivan Petrov",), "c": ("Анна Лебедева",)}
    assert find("Ivan Лебедев", table) == Match(("a",))
    assert find("Лебедев Ivan", table) == Match(("a",))
    assert find("Ivan Лебедева", table) == Match(("a",), close=True)
    assert find("Ivan", table) == Match(("b",))  # what is written so comes first


def test_just_the_words_typed_come_before_more() -> None:
    """In Latin letters too."""
    table = {"a": ("Иван Петров Водкин",), "b": ("Петров", "Сидоров")}
    assert find("Petrov", table) == Match(("b",))
    assert find("Petrov Ivan", table) == Match(("a",))
    assert find("Sidorov Petrov", table) == Match(("b",))


def test_short_words_are_never_misspelt() -> None:
    """Of a word of three letters another letter makes another word: it finds nobody, and is suggested at most."""
    assert find("Pas", {"paz": ("Víctor Paz",)}) == Match((), nearest=("paz",))
    assert find("Paz", {"pazo": ("Pazo",)}) == Match((), nearest=("pazo",))
    assert find("Pazz", {"paz": ("Víctor Paz",)}) == Match(("paz",), close=True)
    assert find("x y", {"a": ("X Z",)}).found == ()
    assert find("b", {"a": ("A",)}) == Match(())


def test_a_part_of_a_word_counts_beside_a_misspelt_word() -> None:
    """In scripts without blanks a part of a word finds it, however few have the other words."""
    assert find("Zodong 泽东", {"a": ("毛泽东", "Mao Zedong"), "b": ("Robert",)}) == Match(("a",), close=True)


def test_numbers_are_never_misspelt() -> None:
    """Digits and numerals tell people and things apart."""
    assert find("Louis XVII", {"a": ("Louis XVIII",)}) == Match((), nearest=("a",))
    assert find("Fund 1964", {"a": ("Fund 1965",)}) == Match((), nearest=("a",))


def test_an_initial_stands_for_one_word() -> None:
    """Each initial needs a word of its own, and a numeral is no such word."""
    table = {"a": ("Juan Lechín",)}
    assert find("J. J. Lechín", table).found == ()
    assert find("J L", table).found == ()
    assert find("Louis X", {"a": ("Louis XIV",)}).found == ()
    assert find("Robert Smith", {"a": ("R. R. Smith",)}) == Match(("a",), close=True)


def test_a_word_of_a_name_stands_for_one_word() -> None:
    """What is typed twice is no word and its initials, nor one that the name has once."""
    assert find("J Smith Smith", {"a": ("John Smith",)}) == Match(("a",), close=True)
    assert find("John Smith Smith", {"a": ("J. Smith",)}).found == ()


def test_a_text_of_many_letters_is_folded_as_one_of_few() -> None:
    """Hundreds of letters that change (Korean syllables) are folded the same as a few of them."""
    syllables = "".join(map(chr, range(0xAC00, 0xAC00 + 500)))
    assert folded_lines([syllables, "Ä"]) == f" {fold(syllables)} \n a "
    latin = "nobody " * 2_000
    assert folded_lines([syllables, latin, "жÄ"]) == f" {fold(syllables)} \n {latin}\n жa "
    assert folded_lines([latin, "жÄ"]) == f" {latin}\n жa "
    assert folded_lines(["Ä"]) == " a "


def test_of_many_that_are_close_all_are_found() -> None:
    """However many words are near, all that are nearest are found."""
    table = {letter: (f"Mart{letter}n", f"Otto Mart{letter}n") for letter in "bcdfghjklmnpqrstvwxyz"}
    assert find("Marton", table) == find("Otto Marton", table) == Match(tuple(table), close=True)
    table["o"] = ("Marton", "Otto Mártonn")
    assert find("Otto Martoon", table) == Match(("o",), close=True)


_LETTERS = st.sampled_from("abcXYZ  \n.'éÉüßŁЖйщъьЇΑώς明か가ﬁİ\u0301\ufffe\U0001d400")


@given(st.lists(st.text(_LETTERS, min_size=1, max_size=30), min_size=1, max_size=12), st.integers(80, 200))
def test_a_long_text_is_changed_as_a_short_one(parts: list[str], times: int) -> None:
    """A long text is changed in another way than its parts are, to the same."""
    text = " ".join(parts * times)
    assert translated(text, FOLDS) == text.translate(FOLDS)


def test_a_long_text_may_have_any_characters() -> None:
    """Of more than 256 kinds, and of those that stand for "no character" elsewhere."""
    for start, kinds in ((0x400, 90), (0x400, 400), (0x4E00, 100), (0x4E00, 3000), (0xC0, 300), (0xFFF0, 15)):
        text = "".join(map(chr, range(start, start + kinds))) * 100
        assert translated(text, FOLDS) == text.translate(FOLDS)
    rare_at_its_end = "толстой " * 2_000 + "ж明" * 3 + "Äß"
    assert translated(rare_at_its_end, FOLDS) == "толстои " * 2_000 + "ж明" * 3 + "ass"


def test_one_serbian_name_does_not_make_all_names_serbian() -> None:
    """Whether a word may be read as Serbian goes by the words that are looked at, not by others of the list."""
    names = {"nikita": ("nikita", "Никита Хрущёв"), "zoran": ("zoran", "Зоран Ђинђић")}
    assert find("Nikita H.", names).found == ()
    assert find("Zoran Djindjic", names).found == ("zoran",)
