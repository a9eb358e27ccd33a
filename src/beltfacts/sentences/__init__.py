"""Say a fact in one sentence that its evidence permits, and what it must not be called.

It judges no draft (`audit` does), translates no measure and looks nothing up.
"""

from typing import TYPE_CHECKING

from beltfacts.lazy_exports import export_lazily

if TYPE_CHECKING:
    from beltfacts.sentences.chinese import say_in_chinese as say_in_chinese
    from beltfacts.sentences.english import say_in_english as say_in_english
    from beltfacts.sentences.misnomers import Caution as Caution
    from beltfacts.sentences.misnomers import cautions as cautions
    from beltfacts.sentences.rounding import round_fact as round_fact
else:
    __all__, __getattr__ = export_lazily(
        __name__,
        {
            "misnomers": "Caution cautions",
            "chinese": "say_in_chinese",
            "english": "say_in_english",
            "rounding": "round_fact",
        },
    )
