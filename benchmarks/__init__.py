"""Benchmarks of beltfacts beside its peers: ``python -m benchmarks`` from the checkout writes docs/benchmarks.md. They assert nothing."""
