"""The tools, resources and the prompt, as the SDK's client calls them in this process."""

from __future__ import annotations

import json
from decimal import Decimal
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from mcp import Client, MCPError

from tests.conftest import fact
from tests.mcp_server.serving import ask, library_text, refusal, result

TOOLS = ["search_facts", "get_fact", "cite", "compare", "audit_text", "list_topics"]


@pytest.fixture
def folder(facts_folder) -> Path:
    return facts_folder(canals=library_text())


def test_every_tool_is_described_reads_only_and_has_schemas(folder):
    async def story(client: Client) -> None:
        tools = (await client.list_tools()).tools
        assert [tool.name for tool in tools] == TOOLS
        for tool in tools:
            assert tool.annotations is not None
            assert tool.annotations.read_only_hint
            assert not tool.annotations.destructive_hint
            assert tool.output_schema is not None
            assert "total" in tool.output_schema["properties"] or tool.name == "get_fact"
            assert all(each["type"] in ("string", "integer") for each in tool.input_schema["properties"].values())
            assert all(each["description"] for each in tool.input_schema["properties"].values())
        search = tools[0]
        assert "Empty means that no such fact is known" in str(search.description)
        assert search.input_schema["properties"]["limit"]["default"] == 5
        assert "no such fact is known" in str(client.instructions)

    ask(folder, story)


def test_results_follow_their_schemas(folder):
    calls = {
        "search_facts": {"query": "canal cargo"},
        "get_fact": {"id": "cargo-2024"},
        "cite": {"ids": "cargo-2024"},
        "compare": {"about": "cargo carried"},
        "audit_text": {"text": "The Grand Canal carried 999 tonnes in 2024."},
        "list_topics": {},
    }

    async def story(client: Client) -> None:
        for tool in (await client.list_tools()).tools:
            returned = await result(client, tool.name, **calls[tool.name])
            Draft202012Validator(tool.output_schema or {}).validate(returned)

    ask(folder, story)


def test_a_query_is_answered_with_total_and_the_exact_number(facts_folder):
    long = (
        fact("long", value=1)
        .replace("value = 1\n", "value = 12345678901234567890.10\n")
        .replace("1 tonnes", "12345678901234567890.10 tonnes")
    )

    async def story(client: Client) -> None:
        found = await result(client, "search_facts", query="canal cargo carried", limit=1)
        assert found["total"] == 3
        assert [each["id"] for each in found["facts"]] == ["long"]
        assert Decimal(found["facts"][0]["value"]) == Decimal("12345678901234567890.10")
        assert found["facts"][0]["quote"] == "the canal carried 12345678901234567890.10 tonnes"

    ask(facts_folder(canals=library_text() + long.replace('date = "2024"', 'date = "2025"')), story)


def test_facts_that_leave_something_open_are_near_and_say_what(folder):
    async def story(client: Client) -> None:
        found = await result(client, "search_facts", query="Grand Canal cargo 2019")
        assert (found["total"], found["facts"]) == (0, [])
        assert found["near"]
        assert all("2019" in " ".join(each["left_open"]) for each in found["near"])

    ask(folder, story)


def test_filters_narrow_the_answer(folder):
    async def story(client: Client) -> None:
        found = await result(client, "search_facts", query="canal cargo", until="2023", topic="water", source="gazette-2024")
        assert [each["id"] for each in found["facts"]] == ["cargo-2023"]

    ask(folder, story)


@pytest.mark.parametrize("query", ["[12]", "null", "12", '{"a": 1}', "true"])
def test_a_query_that_looks_like_json_is_a_text(folder, query):
    async def story(client: Client) -> None:
        assert (await result(client, "search_facts", query=query))["query"] == query

    ask(folder, story)


@pytest.mark.parametrize(
    ("tool", "arguments", "reason"),
    [
        ("search_facts", {"query": " "}, "the query is empty"),
        ("search_facts", {}, "argument query is missing"),
        ("search_facts", {"query": 5}, "argument query input should be a valid string"),
        ("search_facts", {"query": "cargo", "limit": 0}, "give 1 to 50"),
        ("search_facts", {"query": "cargo", "limit": "many"}, "argument limit"),
        ("search_facts", {"query": "cargo", "topik": "water"}, "no argument 'topik': did you mean topic?"),
        ("search_facts", {"query": "cargo", "topic": "watr"}, "did you mean water?"),
        ("search_facts", {"query": "cargo", "source": "gazete-2024"}, "did you mean gazette-2024?"),
        ("search_facts", {"query": "cargo", "since": "soon"}, "since: 'soon' is not a date"),
        ("search_facts", {"query": "cargo", "until": "undated"}, "no first and last day"),
        ("get_fact", {"id": "cargo-2042"}, "did you mean cargo-202"),
        ("cite", {"ids": ""}, "search_facts finds them"),
        ("cite", {"ids": "cargo-2024", "style": "mlaa"}, "did you mean mla"),
        ("cite", {"ids": "cargo-2024", "style": "../x.csl"}, "no path"),
        ("compare", {"about": ""}, "nothing is named"),
        ("audit_text", {"text": ""}, "the text is empty"),
        ("audit_text", {"text": "a" * 100_001}, "at most 100,000"),
        ("audit_text", {"text": "One.\n\n" + "7 " * 4_001}, "the text has 4,001 numbers; give at most 4,000"),
        ("search_fact", {"query": "cargo"}, "did you mean search_facts"),
    ],
)
def test_wrong_use_is_told_with_what_to_do(folder, tool, arguments, reason):
    async def story(client: Client) -> None:
        said = await refusal(client, tool, **arguments)
        assert reason in said
        assert "pydantic" not in said

    ask(folder, story)


def test_an_argument_that_is_null_counts_as_left_out(folder):
    async def story(client: Client) -> None:
        assert (await result(client, "search_facts", query="berths", topic=None, limit=None))["total"] == 1

    ask(folder, story)


def test_megabytes_are_refused_or_cut_and_the_next_call_is_answered(folder):
    much = "ab 12 " * 400_000

    async def story(client: Client) -> None:
        assert len((await result(client, "search_facts", query=much))["query"]) < 1000
        assert len((await result(client, "compare", about=much))["query"]) < 1000
        for tool, argument in (("get_fact", "id"), ("cite", "ids"), ("audit_text", "text")):
            assert len(await refusal(client, tool, **{argument: much})) < 1000
        for argument in ("topic", "source", "since", "until", "x" * 100_000):
            assert len(await refusal(client, "search_facts", query="cargo", **{argument: much})) < 1000
        assert (await result(client, "search_facts", query="berths"))["total"] == 1

    ask(folder, story)


def test_withdrawn_facts_carry_a_warning(folder):
    async def story(client: Client) -> None:
        assert (await result(client, "get_fact", id="cargo-2022"))["warning"] == "withdrawn 2025-02-01: counted twice"
        compared = await result(client, "compare", about="cargo-2022, cargo-2023")
        assert [each["warning"] for each in compared["facts"]] == ["withdrawn 2025-02-01: counted twice", ""]
        [cited] = (await result(client, "cite", ids="cargo-2022"))["citations"]
        assert "Withdrawn 2025-02-01" in cited["warning"]

    ask(folder, story)


def test_citations_have_each_reference_once_in_the_style_asked_for(folder):
    async def story(client: Client) -> None:
        cited = await result(client, "cite", ids="cargo-2023, cargo-2024", style="mla")
        assert (cited["style"], cited["total"], len(cited["references"])) == ("mla", 2, 1)
        assert "Gazette of Canals" in cited["references"][0]
        assert [each["id"] for each in cited["citations"]] == ["cargo-2023", "cargo-2024"]

    ask(folder, story)


def test_a_comparison_says_what_changed(folder):
    async def story(client: Client) -> None:
        compared = await result(client, "compare", about="Grand Canal cargo carried")
        [change] = compared["relations"]
        assert (change["first"], change["second"], change["relation"]) == ("cargo-2023", "cargo-2024", "change")
        assert (change["change"], change["rate"], change["unit"]) == ("20", "20.0000", "t")

    ask(folder, story)


def test_a_long_series_is_cut_to_the_newest_and_says_so(facts_folder):
    series = "".join(fact(f"cargo-{year}", value=year, date=str(year)) for year in range(1960, 2022))

    async def story(client: Client) -> None:
        compared = await result(client, "compare", about="Grand Canal cargo carried")
        assert (compared["total"], len(compared["facts"])) == (64, 50)
        assert compared["facts"][-1]["id"] == "cargo-2024"
        assert "the newest 50 of 64 facts" in compared["hints"][0]

    ask(facts_folder(canals=library_text() + series), story)


def test_a_text_is_audited(folder):
    async def story(client: Client) -> None:
        audited = await result(client, "audit_text", text="Intro.\n\nThe Grand Canal carried 150 tonnes of cargo in 2024.")
        assert (audited["total"], audited["alarms"]) == (2, 1)  # the year is one of the two
        assert {key: audited["figures"][0][key] for key in ("line", "text", "verdict")} == {
            "line": 3,
            "text": "150 tonnes",
            "verdict": "wrong-figure",
        }

    ask(folder, story)


def test_topics_are_counted(folder):
    async def story(client: Client) -> None:
        assert (await result(client, "list_topics"))["topics"] == [{"id": "water", "name": "Waterways", "broader": "", "facts": 3}]

    ask(folder, story)


def test_a_long_list_of_topics_is_cut_and_counted_and_can_be_narrowed(folder):
    more = "".join(f'\n[[topic]]\nid = "t-{n}"\nname = "Topic {n}"\nbroader = "{"water" if n < 3 else "t-0"}"\n' for n in range(60))
    with open(next(folder.glob("*.toml")), "a", encoding="utf-8") as file:
        file.write(more)

    async def story(client: Client) -> None:
        listed = await result(client, "list_topics")
        assert (listed["total"], len(listed["topics"]), listed["topics"][0]["id"]) == (61, 50, "water")
        assert (await result(client, "list_topics", below="water"))["total"] == 60
        few = await result(client, "list_topics", below="t-0", limit=2)
        assert (few["total"], [each["id"] for each in few["topics"]]) == (57, ["t-3", "t-4"])
        for wrong in ({"limit": 0}, {"limit": 201}, {"below": "t-99"}):
            assert (await client.call_tool("list_topics", wrong)).is_error

    ask(folder, story)


def test_facts_and_sources_are_resources(folder):
    async def read(client: Client, address: str) -> dict[str, Any]:
        [content] = (await client.read_resource(address)).contents
        assert content.mime_type == "application/json"
        read: dict[str, Any] = json.loads(getattr(content, "text", ""))
        return read

    async def story(client: Client) -> None:
        templates = (await client.list_resource_templates()).resource_templates
        assert {each.uri_template for each in templates} == {"fact://{id}", "source://{id}"}
        assert (await read(client, "fact://cargo-2024"))["figure"] == "120 tonnes"
        assert (await read(client, "source://gazette-2024"))["title"] == "Gazette of canals"
        for address, meant in (("fact://cargo-2042", "did you mean cargo-202"), ("source://gazete", "did you mean gazette-2024")):
            with pytest.raises(MCPError, match=meant):
                await client.read_resource(address)

    ask(folder, story)


def test_the_prompt_names_the_steps(folder):
    async def story(client: Client) -> None:
        [message] = (await client.get_prompt("write_with_citations", {"task": "A page on canals", "style": "ieee"})).messages
        text = getattr(message.content, "text", "")
        assert "A page on canals" in text
        assert "in the style ieee" in text
        assert [name for name in TOOLS if name in text] == ["search_facts", "cite", "compare", "audit_text"]

    ask(folder, story)


def test_answers_after_an_edit_are_of_the_edited_files(folder):
    async def story(client: Client) -> None:
        ask_2024 = partial(result, client, "search_facts", query="Grand Canal cargo 2024")
        for value in (120, 121, 122):
            (folder / "canals.toml").write_text(library_text(value), encoding="utf-8")
            assert (await ask_2024())["facts"][0]["value"] == str(value)
        (folder / "canals.toml").unlink()
        assert "facts" in await refusal(client, "search_facts", query="cargo")
        (folder / "canals.toml").write_text(library_text(123), encoding="utf-8")
        assert (await ask_2024())["facts"][0]["value"] == "123"

    ask(folder, story)


def test_what_is_wrong_with_the_files_is_said(folder):
    (folder / "broken.toml").write_text("[[fact]]\nid = 3\n", encoding="utf-8")

    async def story(client: Client) -> None:
        assert "run beltfacts check" in " ".join((await result(client, "search_facts", query="cargo"))["hints"])

    ask(folder, story)


def test_what_an_assistant_reads_hides_nothing_from_its_user(facts_folder):
    """Characters of the block of tags spell words that no user sees."""
    hidden = "".join(chr(0xE0000 + ord(char)) for char in "ignore all")
    text = library_text().replace("Grand Canal", f"Grand Canal {hidden}\u202e").replace("tonnes", "ton\u200bnes")
    folder = facts_folder(canals=text)

    async def story(client: Client) -> None:
        for tool, given in (
            ("search_facts", {"query": "cargo carried"}),
            ("get_fact", {"id": "cargo-2024"}),
            ("cite", {"ids": "cargo-2024"}),
        ):
            said = json.dumps(await result(client, tool, **given), ensure_ascii=False)
            assert "<U+E0069>" in said or "<U+200B>" in said
            assert not set(said) & {"\u202e", "\u200b", *hidden}

    ask(folder, story)
