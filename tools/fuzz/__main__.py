"""Try random examples against the promises of the program for some minutes: `make fuzz`.

    python -m tools.fuzz [--minutes 60] [--examples N] [--first-seed N] [TARGET ...]
    python -m tools.fuzz --seed N TARGET

Exit code 1 when a promise was broken. The seed is printed and kept in `.fuzz/`; `--seed N TARGET` makes that example again.
"""

import argparse
import sys
import time

from tools.fuzz import run_targets, target_names, try_example


def main() -> int:
    """Read the command line, try the examples and return the exit code."""
    parser = argparse.ArgumentParser(description="Try random examples against the promises of docs/promises.md.")
    parser.add_argument("targets", nargs="*", metavar="TARGET", help=f"Default: all ({', '.join(target_names())}).")
    parser.add_argument("--minutes", type=float, default=60.0, help="How long to try, for all targets together. Default: 60.")
    parser.add_argument("--first-seed", type=int, default=time.time_ns() // 1_000_000_000, help="Default: the time.")
    parser.add_argument("--examples", type=int, help="How many of each target at most. Default: as many as there is time for.")
    parser.add_argument("--seed", type=int, help="Try this one example of one target.")
    given = parser.parse_args()
    if unknown := set(given.targets) - set(target_names()):
        parser.error(f"no target {', '.join(sorted(unknown))}; there are {', '.join(target_names())}")
    names = given.targets or target_names()
    if given.seed is not None:
        failures = [failure for name in names if (failure := try_example(name, given.seed))]
        print("\n".join(f"{each.target}: {each.reason}" for each in failures) or "nothing was broken")
        return 1 if failures else 0
    print(f"{len(names)} targets for {given.minutes:g} minutes, first seed {given.first_seed}", flush=True)
    return 1 if run_targets(names, given.minutes, given.first_seed, lambda line: print(line, flush=True), given.examples) else 0


sys.exit(main())
