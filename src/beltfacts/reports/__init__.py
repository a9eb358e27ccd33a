"""Reports of an audit, one file each: a module here is a value of ``audit --format``.

Its `draw(audited)` takes audited drafts and yields text, draft by draft. Reports read no file and judge nothing.
"""
