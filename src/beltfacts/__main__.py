"""Where the program starts: the console script, and ``python -m beltfacts``."""

import gc
import sys

# A search makes few objects that refer to one another: collecting them while modules load costs a tenth of its time.
gc.set_threshold(1_000_000)

from beltfacts.cli import main  # noqa: E402


def run() -> None:
    """The console script."""
    try:
        code = main()
    finally:
        gc.freeze()  # nor are they looked through once more when the process ends, which costs a seventh
    sys.exit(code)


if __name__ == "__main__":
    run()
