"""Commands, one file each: a module here is a command of the same name.

Its `OPTIONS` are the options as data, its `run` takes their values and its docstring is the help. It loads, makes one call, fills one sheet
and returns an exit code. It does no work of its own.
"""

from typing import TYPE_CHECKING

from beltfacts.lazy_exports import export_lazily

if TYPE_CHECKING:
    from beltfacts.commands._output import print_message as print_message
    from beltfacts.commands._run import run_line as run_line
else:
    __all__, __getattr__ = export_lazily(__name__, {"_output": "print_message", "_run": "run_line"})
