"""The clipboard and the pager, with programs that stand in for those of a desktop: each writes down what it was given."""

from __future__ import annotations

import base64
import io
import os
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from beltfacts.cli import main
from beltfacts.commands import _clipboard
from beltfacts.commands._clipboard import Clip, copy
from beltfacts.commands._programs import page
from beltfacts.errors import UseError

pytestmark = pytest.mark.skipif(os.name == "nt", reason="the programs that stand in are shell scripts")

Desktop = Callable[..., Path]

WORDS = "Roth, \u201cTides\u201d\n"
HTML = "<p>Roth, <i>Tides</i></p>"
BOTH = Clip(WORDS, HTML, wants_rich=True)


@pytest.fixture
def desktop(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Desktop:
    """Make a desktop where only the named programs are installed. Each writes its arguments and its input beside itself."""
    for variable in ("WAYLAND_DISPLAY", "DISPLAY", "SSH_CONNECTION", "WSL_DISTRO_NAME"):
        monkeypatch.delenv(variable, raising=False)

    def made(*names: str, code: int = 0, platform: str = "linux", **environment: str) -> Path:
        for name in names:
            program = tmp_path / name
            program.write_text(f'#!/bin/sh\necho "$@" > {program}.arguments\n/bin/cat > {program}.input\nexit {code}\n', encoding="utf-8")
            program.chmod(0o755)
        monkeypatch.setenv("PATH", str(tmp_path))
        monkeypatch.setattr(sys, "platform", platform)
        for name, value in environment.items():
            monkeypatch.setenv(name, value)
        return tmp_path

    return made


def given(folder: Path, name: str, encoding: str = "utf-8") -> tuple[str, str]:
    """The arguments and the input that a program got."""
    arguments = (folder / f"{name}.arguments").read_text(encoding="utf-8").strip()
    return arguments, (folder / f"{name}.input").read_bytes().decode(encoding)


@pytest.mark.parametrize(
    ("name", "display", "plain", "rich"),
    [
        ("wl-copy", "WAYLAND_DISPLAY", "", "--type text/html"),
        ("xclip", "DISPLAY", "-selection clipboard", "-selection clipboard -t text/html"),
    ],
)
def test_a_program_that_knows_types_gets_html_where_it_is_asked_for(
    desktop: Desktop, name: str, display: str, plain: str, rich: str
) -> None:
    folder = desktop(name, **{display: ":0"})
    assert f"with {name}, as HTML" in copy(BOTH)
    assert given(folder, name) == (rich, HTML)
    assert copy(Clip(WORDS)) == f"with {name}"
    assert given(folder, name) == (plain, WORDS)
    assert "--format html copies HTML" in copy(Clip(WORDS, HTML))
    assert given(folder, name) == (plain, WORDS)


def test_rtf_goes_under_its_own_type(desktop: Desktop) -> None:
    folder = desktop("xclip", DISPLAY=":0")
    assert "as RTF" in copy(Clip(WORDS, r"{\rtf1 Roth}", "RTF", wants_rich=True))
    assert given(folder, "xclip") == ("-selection clipboard -t text/rtf", r"{\rtf1 Roth}")


@pytest.mark.parametrize(
    ("name", "platform", "environment", "encoding"),
    [
        ("xsel", "linux", {"DISPLAY": ":0"}, "utf-8"),
        ("pbcopy", "darwin", {}, "utf-8"),
        ("clip.exe", "linux", {"WSL_DISTRO_NAME": "Debian"}, "utf-16"),
    ],
)
def test_a_program_of_plain_text_gets_the_text_and_says_so(
    desktop: Desktop, name: str, platform: str, environment: dict[str, str], encoding: str
) -> None:
    folder = desktop(name, platform=platform, **environment)
    assert copy(BOTH) == f"with {name}, as plain text (it takes no other)"
    assert given(folder, name, encoding)[1] == WORDS


def test_a_mac_gets_both_types_at_once(desktop: Desktop) -> None:
    folder = desktop("osascript", "pbcopy", platform="darwin")
    assert copy(BOTH) == "with osascript, as HTML and plain text"
    script = given(folder, "osascript")[1]
    assert script == (
        f"set the clipboard to {{\u00abclass HTML\u00bb:\u00abdata HTML{HTML.encode().hex()}\u00bb, "
        f"\u00abclass utf8\u00bb:\u00abdata utf8{WORDS.encode().hex()}\u00bb}}\n"
    )
    assert not (folder / "pbcopy.input").exists()


def test_the_next_program_is_tried_where_one_is_missing_or_fails(desktop: Desktop) -> None:
    folder = desktop("xsel", WAYLAND_DISPLAY="wayland-0", DISPLAY=":0")
    assert copy(Clip(WORDS)) == "with xsel"
    desktop("wl-copy", code=1)
    assert copy(Clip(WORDS)) == "with xsel"
    assert given(folder, "wl-copy")[1] == WORDS


def test_a_program_of_the_far_machine_is_not_asked_through_ssh(desktop: Desktop, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = desktop("pbcopy", platform="darwin", SSH_CONNECTION="10.0.0.1 1 10.0.0.2 22")
    sent = io.StringIO()
    monkeypatch.setattr(sent, "close", lambda: None)
    monkeypatch.setattr(_clipboard, "_terminal", lambda: sent)
    monkeypatch.setenv("TERM", "xterm")
    assert copy(BOTH) == "over OSC 52, if the terminal allows it, as plain text (HTML cannot be sent so)"
    assert sent.getvalue() == f"\x1b]52;c;{base64.b64encode(WORDS.encode()).decode()}\x07"
    assert not (folder / "pbcopy.input").exists()


def test_gnu_screen_gets_the_sequence_wrapped_and_tmux_as_it_is(desktop: Desktop, monkeypatch: pytest.MonkeyPatch) -> None:
    desktop()
    sent = io.StringIO()
    monkeypatch.setattr(sent, "close", lambda: None)
    monkeypatch.setattr(_clipboard, "_terminal", lambda: sent)
    monkeypatch.setenv("TERM", "screen.xterm")
    monkeypatch.delenv("TMUX", raising=False)
    copy(Clip("x"))
    assert sent.getvalue() == "\x1bP\x1b]52;c;eA==\x07\x1b\\"
    monkeypatch.setenv("TMUX", "/run/tmux")
    copy(Clip("x"))
    assert sent.getvalue().endswith("\x1b\\\x1b]52;c;eA==\x07")


def test_more_than_terminals_take_is_refused_with_what_to_do(desktop: Desktop) -> None:
    desktop()
    with pytest.raises(UseError, match=r"74,995 bytes are more than terminals take .* name fewer ids"):
        copy(Clip("x" * 74_995))


def test_without_program_and_terminal_it_says_what_to_do(desktop: Desktop, monkeypatch: pytest.MonkeyPatch) -> None:
    desktop()

    def no_terminal(path: str, *_arguments: object, **_options: object) -> None:
        raise OSError(6, "No such device", path)

    monkeypatch.setattr("builtins.open", no_terminal)
    monkeypatch.setattr(sys, "stderr", io.StringIO())
    with pytest.raises(UseError, match="needs a clipboard program or a terminal"):
        copy(Clip(WORDS))


def test_what_cite_copies_is_what_it_prints_and_as_html_with_its_italics(
    desktop: Desktop, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = desktop("xclip", DISPLAY=":0")
    facts = str(Path(__file__).parents[1] / "styles" / "golden" / "sources.toml")
    chosen = ["cite", "fact-book", "--facts", facts, "--no-cache", "--only", "reference", "--copy"]
    assert main([*chosen, "--format", "html"]) == 0
    printed = capsys.readouterr()
    assert "xclip, as HTML" in printed.err
    assert "<i>" in given(folder, "xclip")[1] or "<em>" in given(folder, "xclip")[1]
    assert main(chosen) == 0
    assert given(folder, "xclip") == ("-selection clipboard", capsys.readouterr().out.removesuffix("\n"))


@pytest.fixture
def pager(desktop: Desktop, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("TERM", "xterm")
    for variable in ("BELTFACTS_PAGER", "PAGER", "LESS"):
        monkeypatch.delenv(variable, raising=False)
    folder = desktop("most", "less")
    (folder / "less").write_text(
        f'#!/bin/sh\necho "$LESS $LV" > {folder}/less.arguments\n/bin/cat > {folder}/less.input\n', encoding="utf-8"
    )
    return folder


def test_long_output_goes_to_less_with_the_options_of_git(pager: Path) -> None:
    assert page(WORDS)
    assert given(pager, "less") == ("FRX -c", WORDS)


def test_the_pager_that_the_user_names_gets_its_arguments(pager: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PAGER", "less")
    monkeypatch.setenv("BELTFACTS_PAGER", "most -s '+two words'")
    assert page(WORDS)
    assert given(pager, "most") == ("-s +two words", WORDS)
    assert not (pager / "less.input").exists()


@pytest.mark.parametrize("chosen", ["", "cat", "no-such-pager", "less 'open"])
def test_no_pager_is_started_where_the_user_wants_none_or_names_none(pager: Path, monkeypatch: pytest.MonkeyPatch, chosen: str) -> None:
    monkeypatch.setenv("PAGER", chosen)
    assert not page(WORDS)


def test_a_dumb_terminal_and_a_pager_that_cannot_start_get_nothing(pager: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (pager / "most").write_bytes(b"\x00no program")
    monkeypatch.setenv("PAGER", "most")
    assert not page(WORDS)
    monkeypatch.setenv("TERM", "dumb")
    monkeypatch.setenv("PAGER", "less")
    assert not page(WORDS)
