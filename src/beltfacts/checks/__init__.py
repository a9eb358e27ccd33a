"""Rules for fact files, one file each: a module here is a rule of `beltfacts check`.

Its docstring explains it, the first line saying what is wrong; its `check(files)` yields findings. It reads nothing and
changes nothing.
"""
