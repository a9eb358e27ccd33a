"""What search runs on, and its cache: words, the SQLite store, building it, and where it is kept."""
