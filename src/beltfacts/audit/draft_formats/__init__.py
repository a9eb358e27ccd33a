"""Formats of drafts, one file each: the text of a file becomes a draft whose characters know their place in the file.

Each has `ENDINGS`, the file name endings it reads, and `read_draft`. It finds no figure.
"""
