"""A large page is read in pieces: its text is that of the whole tree, and its memory does not grow with its elements."""

from __future__ import annotations

import tracemalloc
from random import Random

import pytest

from beltfacts.documents.extractors._html import extract_page, large_page, page

SOUND = (
    "<p>It carried 12 tonnes.</p>", "<div><p>a <b>b</b></p>", "</div>", "<ul><li>1<li>2", "</ul>", "<table><tr><td>1<td>2<tr><td>3", "</table>",
    "<table><thead><tr><th>A<th colspan=2>B</thead><tbody>", "<tr><td rowspan=2>4<td>5</tr>", "</tbody></table>", "<section class=a>", "</section>",
    "text &amp; more ", "<br>", "<h2>Head</h2>", "<!-- c -->", "<p class=b>1<sup>2</sup>", "<span>x</span>", "<pre>\n a  b</pre>", "<dl><dd>d</dl>",
)  # fmt: skip
ODD = (
    "<b>", "</b>", "<i><div>", "</i>", "</p>", "<a href='#n'>", "</a>", "<tr>", "<td>", "</tr>", "<div style='display:none'>", "<div hidden>",
    "<div style='display:inline;vertical-align:super'>", "<body class=x>", "<html lang=en>", "</body>", "</html>", "<style>.a{display:none}</style>",
    "<template><p>t</p></template>", "<select><option>o</select>", "<form>", "</form>", "<del>9</del>", "<frameset>", "<script>if(a<b){}</script>",
    "<div role=doc-noteref>", "<svg><text>s</text></svg>", "<math><mfrac><mn>1</mn><mn>2</mn></mfrac></math>", "<style>.b{vertical-align:super}</style>",
    "<plaintext>", "<textarea>\n<p></textarea>", "<caption>c</caption>", "<col width=3 bgcolor=red>", "<li>", "<h1><h2>", "<nobr>", "<title>t</title>",
)  # fmt: skip


@pytest.fixture(autouse=True)
def small_pieces(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(page, "LARGE", 1 << 40)
    monkeypatch.setattr(large_page, "_TAGS_A_PIECE", 1)


@pytest.mark.once
@pytest.mark.parametrize("seed", range(300))
def test_a_page_in_pieces_is_the_page(seed: int) -> None:
    random = Random(seed)
    pieces = [random.choice(ODD if random.random() < random.choice((0, 0.03, 0.3)) else SOUND) for _ in range(random.choice((5, 30, 80)))]
    text = random.choice(("", "<!doctype html>", "<html><head><title>x</title></head><body>", "<body style='color:white'>")) + "".join(
        pieces
    )
    in_pieces = large_page.extract_large_page(text, {}, is_xml=False)
    assert in_pieces in (None, extract_page(text))


@pytest.mark.parametrize("start", ["", "<!doctype html><html><head><style>.a{display:none}</style></head><body>"])
def test_a_sound_page_is_read_in_pieces(start: str) -> None:
    text = f"{start}<div>" + "".join(SOUND) * 3
    assert large_page.extract_large_page(text, {}, is_xml=False) == extract_page(text)


@pytest.mark.parametrize("late", ["<body class=b>", "<table><tr><td>1</td></tr>late<tr><td>2</table>"])
def test_what_changes_the_page_later_is_read_as_a_whole(late: str) -> None:
    text = "<body>" + "<p>a</p>" * 3 + late + "<p>b</p>"
    assert large_page.extract_large_page(text, {}, is_xml=False) is None


@pytest.mark.untraced
def test_the_memory_of_a_page_does_not_grow_with_its_elements(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(large_page, "_TAGS_A_PIECE", 500)
    text = "<div><p>It <b>carried</b> <i>12</i> tonnes in <span>2024</span>, and <em>13</em> in 2025.</p></div>\n" * 10_000
    tracemalloc.start()
    large_page.extract_large_page(text, {}, is_xml=False)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 3 * len(text)
