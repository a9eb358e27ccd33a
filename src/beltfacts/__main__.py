"""Where the program starts: the console script, and ``python -m beltfacts``."""

import gc

# A search makes few objects that refer to one another: collecting them while modules load costs a tenth of its time.
gc.set_threshold(1_000_000)

from beltfacts.cli import run  # noqa: E402

if __name__ == "__main__":
    run()
