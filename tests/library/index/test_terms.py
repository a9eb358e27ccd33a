"""Terms in the index: every term is one token in SQLite, found by itself and by nothing else."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from beltfacts.library.index.schema import TABLES
from beltfacts.library.index.terms import encode_term, quote_term

SIGNS = "".join(map(chr, range(128)))
AWKWARD = st.text(st.sampled_from(SIGNS + "\x85\xa0\u2028\u3000\u0301\ufeff\ud800\U0010ffffßİé饭"))


@pytest.fixture(scope="module")
def postings() -> Iterator[sqlite3.Connection]:
    """Yield an index of nothing but postings."""
    with closing(sqlite3.connect(":memory:")) as db:
        db.execute(next(each for each in TABLES.split(";\n") if "postings" in each))
        db.execute("CREATE VIRTUAL TABLE temp.token USING fts5vocab ('main', 'postings', 'row')")
        db.execute("BEGIN")
        yield db


@given(st.lists(st.one_of(AWKWARD, st.text(st.characters(codec=None))), min_size=1, max_size=5, unique=True))
@example(
    ["", "^;", "^", " ", "a", "A", "a b", '"', '""', "'", "\0", "\n", "OR", "NOT", "NEAR(a b)", "a*", "^a", "-a", "words:a", "(", "{a b}"]
)
@example(list(SIGNS))
def test_any_term_is_one_token_and_found_by_itself_alone(postings: sqlite3.Connection, terms: list[str]) -> None:
    postings.execute("INSERT INTO postings (postings) VALUES ('delete-all')")
    for number, term in enumerate(terms):
        postings.execute("INSERT INTO postings (rowid, words) VALUES (?, ?)", (number, f"before {encode_term(term)} behind"))
    tokens = {token for (token,) in postings.execute("SELECT term FROM temp.token")}
    assert tokens == {"before", "behind", *map(encode_term, terms)}
    for number, term in enumerate(terms):
        found = [row for (row,) in postings.execute("SELECT rowid FROM postings WHERE postings MATCH ?", (quote_term(term),))]
        assert found == [number] or term in ("before", "behind")


@given(st.text(st.characters(codec=None)))
def test_encoded_term_is_one_word_to_python_as_to_sqlite(term: str) -> None:
    assert encode_term(term).split() == [encode_term(term)]


@pytest.mark.parametrize(
    "term", ["freight", "=u-km", "=v-1.2e+03", "=p-cn-gx", "2024-05", "2024~", "运输", "=u-[nmi_i]", "=u-{km^2}".replace("^", "")]
)
def test_usual_terms_are_stored_as_they_are(term: str) -> None:
    assert encode_term(term) == term
