"""``python -m beltfacts`` is the command line."""

from beltfacts.cli import run

run()
