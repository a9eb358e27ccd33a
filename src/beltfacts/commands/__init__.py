"""Commands, one file each: a module here is a command of the same name.

Its `run` function is the command: its parameters are the options, its docstring is the help. It loads, makes one call, fills
one sheet, and returns an exit code.
"""
