"""Tests of the room language_server."""
