"""Output formats, one file each: a module here is a value of ``--format``.

Its docstring's first line is its explanation; its `draw(sheet, canvas)` takes data and returns text. It prints nothing and
knows no terminal.
"""
