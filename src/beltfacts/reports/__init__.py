"""Reports of an audit, one file each: a module here is a value of ``audit --format``.

Its `draw(audited, everything, find_fact)` takes audited drafts and yields text, draft by draft: with `everything` supported figures too.
`find_fact` returns a fact by its id. Reports read no file and judge nothing.
"""
