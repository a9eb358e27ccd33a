"""Citation styles, one file each: a module here is a value of ``cite --style``.

Its docstring's first line is its explanation. A style for readers has `reference(work)`, `in_text(work)` and `note(work)`,
each returning `Text`; a style for programs (BibLaTeX, RIS, ...) has `bundle(works)` returning a string. Styles take data and
return text; they read nothing and print nothing.
"""
