"""The command cite: parts, markups, formats, notes, wrong use, and the clipboard."""

from __future__ import annotations

import base64
import json
import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest

from beltfacts.cli import main
from beltfacts.commands import _clipboard
from beltfacts.errors import UseError
from beltfacts.registry import STYLES
from tests.conftest import SOURCE, VOCABULARY, fact

CARGO = "china-laos-railway-cargo-since-opening"


def run(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    code = main(["cite", *arguments])
    said = capsys.readouterr()
    return code, said.out, said.err


def test_cite_prints_every_part_with_its_label(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, err = run(capsys, CARGO)
    labels = [line.split(":")[0] for line in out.splitlines()]
    assert (code, err, labels) == (0, "", ["In text", "Reference", "Quote", "Figure", "Link", "Warning"])
    assert "has exceeded 50 million tonnes" in out
    assert "CGTN. (2025, April 10). [Press release on China's cooperation with its neighbours]. GlobeNewswire." in out


def test_several_ids_make_one_bibliography_with_each_source_once(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = run(capsys, CARGO, "neighbourhood-principle-put-forward", "apec-connectivity-blueprint-adopted", CARGO)
    references = out.partition("References\n")[2].splitlines()
    assert code == 0
    assert [line[:7] for line in references] == ["CGTN. (", "Working"]
    assert out.count(f"{CARGO}\n") == 1


def test_a_note_style_prints_the_first_and_the_later_note(capsys: pytest.CaptureFixture[str]) -> None:
    _, out, _ = run(capsys, CARGO, "--style", "chicago-notes")
    assert out.startswith("First note: CGTN, [Press release")
    assert "\nLater note: CGTN, [Press release" in out


@pytest.mark.parametrize(
    ("part", "expected"),
    [
        ("reference", "CGTN. (2025, April 10). [Press release on China's cooperation with its neighbours]. GlobeNewswire.\n"),
        ("in-text", "(CGTN, 2025, para. 3)\n"),
        ("note", "CGTN (2025, para. 3)\n"),
        ("figure", "exceeded 50 million tonnes (total cargo carried since opening; 3 December 2021 – 31 December 2024)\n"),
    ],
)
def test_only_prints_one_part(capsys: pytest.CaptureFixture[str], part: str, expected: str) -> None:
    assert run(capsys, CARGO, "--only", part) == (0, expected, "")


def test_only_reference_prints_each_source_once(capsys: pytest.CaptureFixture[str]) -> None:
    ids = (CARGO, "china-laos-railway-cross-border-cargo")
    assert run(capsys, *ids, "--only", "reference")[1].count("\n") == 1
    assert run(capsys, *ids, "--only", "in-text")[1].count("\n") == 2


def test_a_part_that_no_fact_has_is_an_error(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, err = run(capsys, "apec-connectivity-blueprint-adopted", "--only", "link")
    assert (code, out) == (2, "")
    assert "no link for apec-connectivity-blueprint-adopted" in err


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("no-such-fact",), "no fact 'no-such-fact'"),
        ((CARGO, "--style", "aap"), "no style 'aap': did you mean apa"),
        ((CARGO, "--only", "refernce"), "no part 'refernce': did you mean reference"),
        ((CARGO, "--markup", "troff"), "no markup 'troff'"),
        ((CARGO, "--format", "hmtl"), "no format 'hmtl': did you mean html"),
        ((CARGO, "--style", "ris", "--only", "quote"), "the style ris is for programs and has no parts; leave out --only"),
        ((CARGO, "--style", "bibtex", "--format", "json"), "the style bibtex is for programs and has no parts; leave out --format"),
        ((CARGO, "--style", "missing.csl"), "cannot read the style missing.csl"),
    ],
)
def test_wrong_use_gives_one_line_and_exit_code_2(capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...], message: str) -> None:
    code, out, err = run(capsys, *arguments)
    assert (code, out, err.count("\n")) == (2, "", 1)
    assert message in err


@pytest.mark.parametrize("option", ["--format", "--markup"])
def test_the_format_renders_italics_by_both_names(capsys: pytest.CaptureFixture[str], option: str) -> None:
    fact = "apec-connectivity-blueprint-adopted"
    assert run(capsys, fact, "--only", "reference", option, "html")[1].startswith("<i>Working together")
    assert run(capsys, fact, "--only", "reference", option, "markdown")[1].startswith("*Working together")
    assert run(capsys, fact, "--only", "reference", option, "latex")[1].startswith(r"\textit{Working together")
    assert run(capsys, fact, "--only", "reference", option, "typst")[1].startswith("#emph[Working together")
    assert r"{\i Working together" in run(capsys, fact, "--only", "reference", option, "rtf")[1]
    assert run(capsys, fact, "--only", "reference", option, "terminal")[1].startswith("\x1b[3mWorking together")


def test_data_holds_texts_as_the_former_option_says(capsys: pytest.CaptureFixture[str]) -> None:
    out = run(capsys, "apec-connectivity-blueprint-adopted", "--format", "json", "--markup", "html")[1]
    assert json.loads(out)["results"][0]["reference"].startswith("<i>Working together")


@pytest.mark.parametrize(("form", "parts"), [("html", 2), ("markdown", 2), ("latex", 2), ("typst", 2), ("rtf", 2)])
def test_several_references_stay_apart_where_they_are_pasted(capsys: pytest.CaptureFixture[str], form: str, parts: int) -> None:
    out = run(capsys, CARGO, "apec-connectivity-blueprint-adopted", "--only", "reference", "--format", form)[1]
    found = {"html": out.count("<p>") + out.count("<p "), "rtf": out.count(r"\par" + "\n")}.get(form, out.count("\n\n") + 1)
    assert found == parts


def test_a_terminal_with_colour_gets_italics(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert "\x1b[3m" in run(capsys, "apec-connectivity-blueprint-adopted", "--only", "reference")[1]


def test_format_json_and_csv_have_every_part(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = run(capsys, CARGO, "apec-connectivity-blueprint-adopted", "--format", "json")
    data = json.loads(out)
    assert (code, data["style"], data["total"], len(data["references"])) == (0, "apa", 2, 2)
    first = data["results"][0]
    assert list(first) == ["id", "style", "in_text", "reference", "note", "quote", "figure", "link", "warning", "source_id"]
    assert (first["id"], first["in_text"], first["source_id"]) == (CARGO, "(CGTN, 2025, para. 3)", "cgtn-2025-neighbours")
    assert data["results"][1]["link"] is None
    assert run(capsys, CARGO, "-f", "csv")[1].startswith("id,style,in_text,reference")


def test_a_style_for_programs_prints_its_entry(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(capsys, CARGO, "--style", "biblatex")[1].startswith("@misc{cgtn-2025-neighbours,")


def test_the_help_lists_every_style_with_a_line(capsys: pytest.CaptureFixture[str]) -> None:
    main(["cite", "--help"])
    out = capsys.readouterr().out
    for name in STYLES.names:
        assert f"\n    {name} " in out.replace("\n  " + name, "\n    " + name)
        assert STYLES.summary(name) in " ".join(out.split())


def copied(**environment: str) -> bytes:
    """What `cite --copy` writes to a terminal that is only its standard error."""
    ours, theirs = pty.openpty()
    try:
        command = [sys.executable, "-m", "beltfacts", "cite", CARGO, "--only", "in-text", "--copy", "--no-cache"]
        env = {key: value for key, value in os.environ.items() if key not in ("TMUX", "TERM", "DISPLAY", "WAYLAND_DISPLAY")} | environment
        done = subprocess.run(command, stdout=subprocess.PIPE, stderr=theirs, start_new_session=True, env=env, check=True)
        assert done.stdout == b"(CGTN, 2025, para. 3)\n"
        return os.read(ours, 4096)
    finally:
        os.close(ours)
        os.close(theirs)


@pytest.mark.skipif(not hasattr(pty, "openpty") or os.name != "posix", reason="needs a pseudo-terminal")
def test_copy_puts_the_text_on_the_clipboard_of_the_terminal() -> None:
    encoded = base64.b64encode(b"(CGTN, 2025, para. 3)")
    assert b"\x1b]52;c;" + encoded + b"\x07" in copied(TERM="xterm")
    assert b"\x1bP\x1b]52;c;" + encoded + b"\x07\x1b\\" in copied(TERM="screen")


def test_copy_without_a_terminal_is_refused() -> None:
    command = [sys.executable, "-m", "beltfacts", "cite", CARGO, "--only", "in-text", "--copy", "--no-cache"]
    env = {key: value for key, value in os.environ.items() if key not in ("DISPLAY", "WAYLAND_DISPLAY")}
    done = subprocess.run(command, capture_output=True, text=True, start_new_session=True, check=False, env=env)
    assert done.returncode == 2
    assert "--copy needs a clipboard program or a terminal" in done.stderr


def test_copy_of_more_than_terminals_take_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    for variable in ("DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(variable, raising=False)
    with pytest.raises(UseError, match="80,000 bytes are more than terminals take"):
        _clipboard.copy(_clipboard.Clip("x" * 80_000))


def test_notes_of_one_source_are_short_after_the_first_in_the_order_of_the_ids(
    capsys: pytest.CaptureFixture[str],
) -> None:  # Chicago 18 §13.32
    ids = ("china-laos-railway-cargo-since-opening", "china-laos-railway-lao-section-freight-2024", "china-laos-railway-cross-border-cargo")
    assert main(["cite", *ids, "--style", "chicago-notes", "--only", "note"]) == 0
    assert capsys.readouterr().out.splitlines() == [
        "CGTN, [Press release on China's cooperation with its neighbours], distributed by GlobeNewswire, April 10, 2025, para. 3.",
        "Xinhua Institute, RCEP and the Vision of the Maritime Silk Road: New Frontiers for China-ASEAN Cooperation, think-tank report (Xinhua "
        "Institute, [2025]), chap. 1, sec. II.1.",
        "CGTN, [Press release on China's cooperation with its neighbours], para. 3.",
    ]


def test_other_styles_give_the_narrative_form_of_each_fact(capsys: pytest.CaptureFixture[str]) -> None:
    ids = ("china-laos-railway-cargo-since-opening", "china-laos-railway-cross-border-cargo")
    assert main(["cite", *ids, "--only", "note"]) == 0
    assert capsys.readouterr().out == "CGTN (2025, para. 3)\n" * 2


@pytest.fixture
def desktop(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with the clipboard program of a Wayland desktop, which keeps what it is given."""
    program = tmp_path / "wl-copy"
    program.write_text(f'#!/bin/sh\necho "$@" > {tmp_path}/asked\ncat > {tmp_path}/kept\n')
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:{os.environ['PATH']}")
    monkeypatch.setenv("WAYLAND_DISPLAY", "wayland-0")
    return tmp_path


@pytest.mark.skipif(sys.platform == "win32", reason="needs a shell script as a program")
def test_copy_uses_the_clipboard_of_the_desktop_and_html_keeps_its_italics(desktop: Path) -> None:
    clip = _clipboard.Clip("a b", "a <i>b</i>", "HTML", wants_rich=True)
    assert _clipboard.copy(clip) == "with wl-copy, as HTML (it takes one type at a time)"
    assert (desktop / "asked").read_text().strip() == "--type text/html"
    assert (desktop / "kept").read_text() == "a <i>b</i>"
    said = _clipboard.copy(clip._replace(wants_rich=False))
    assert said == "with wl-copy, as plain text (it takes one type at a time; --format html copies HTML)"
    assert (desktop / "asked").read_text().strip() == ""
    assert (desktop / "kept").read_text() == "a b"
    assert _clipboard.copy(_clipboard.Clip("@misc{a}")) == "with wl-copy"


@pytest.mark.skipif(sys.platform == "win32", reason="needs a shell script as a program")
def test_cite_copies_html_with_its_italics(desktop: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _, out, err = run(capsys, "apec-connectivity-blueprint-adopted", "--only", "reference", "--format", "html", "--copy")
    assert (desktop / "kept").read_text() == out.rstrip("\n")
    assert "<i>Working together" in out and "as HTML" in err
    run(capsys, "apec-connectivity-blueprint-adopted", "--only", "reference", "--format", "rtf", "--copy")
    assert (desktop / "asked").read_text().strip() == "--type text/rtf"
    assert (desktop / "kept").read_text().startswith(r"{\rtf1")
    run(capsys, "apec-connectivity-blueprint-adopted", "--only", "reference", "--format", "latex", "--copy")
    assert (desktop / "asked").read_text().strip() == ""
    assert (desktop / "kept").read_text().startswith(r"\textit{Working together")


@pytest.mark.skipif(sys.platform == "win32", reason="needs a shell script as a program")
def test_a_program_that_takes_both_gets_html_and_plain_text_together(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program = tmp_path / "osascript"
    program.write_text(f"#!/bin/sh\ncat > {tmp_path}/kept\n")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:{os.environ['PATH']}")
    monkeypatch.setattr(sys, "platform", "darwin")
    for variable in ("DISPLAY", "WAYLAND_DISPLAY", "SSH_CONNECTION"):
        monkeypatch.delenv(variable, raising=False)
    assert _clipboard.copy(_clipboard.Clip('é "b"', "é <i>b</i>")) == "with osascript, as HTML and plain text"
    script = (tmp_path / "kept").read_text(encoding="utf-8")
    html, plain = (bytes.fromhex(script.partition(f"«data {kind}")[2].partition("»")[0]).decode() for kind in ("HTML", "utf8"))
    assert (html, plain) == ("é <i>b</i>", 'é "b"')


@pytest.mark.skipif(sys.platform == "win32", reason="needs a shell script as a program")
def test_a_clipboard_program_that_fails_leaves_it_to_the_terminal(desktop: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (desktop / "wl-copy").write_text("#!/bin/sh\nexit 1\n")
    monkeypatch.delenv("DISPLAY", raising=False)
    sent: list[str] = []
    monkeypatch.setattr(_clipboard, "_copy_by_terminal", sent.append)
    assert "OSC 52" in _clipboard.copy(_clipboard.Clip("a b"))
    assert sent == ["a b"]


def test_a_title_that_cannot_be_put_into_sentence_case_is_said(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    path = tmp_path / "facts.toml"
    text = SOURCE.replace("Gazette of canals", "Notes on the Marlow Canal") + VOCABULARY + fact("cargo-2024")
    path.write_text(text, encoding="utf-8")
    told = "the title of gazette-2024 is in headline case; add title-sentence"
    assert told in run(capsys, "cargo-2024", "--facts", str(path))[2]
    assert told not in run(capsys, "cargo-2024", "--style", "mla", "--facts", str(path))[2]
    assert told not in run(capsys, CARGO)[2]
