"""Common English words that say little or nothing of which fact is meant. Lists only."""

from __future__ import annotations

STOP = frozenset(
    (
        "a an the of in on at to for from by with and or as is are was were be been being it its this that these those "
        "there their his her our your i we you they he she do does did done has have had having will would can could "
        "should may might must what which who whom whose when where why how many much long often quickly fast far old big "
        "large high get gets got go goes going take takes took taken make makes give given any some than then so such per "
        "via into onto about between during through me tell show please much s t 的 了 是 在 有 多少 什么 几 吗 "
    ).split()
)
"""Words that carry no question by themselves; they still count for adjacency ("exports to" is not "exports from")."""

LIGHT = frozenset(
    (
        "number numbers count total overall figure figures amount amounts statistics stats statistic data fact facts "
        "quantity level value size latest current currently now recent recently today year years yearly annual annually "
        "per whole all altogether together exact exactly date place places time times thing things kind kinds type way "
        "part parts point case up down out off over under back away again also just only even still yet already ever "
        "never very really most more less least few many other another each every both same such own different new good "
        "well first last next say said says know known see seen find found use used using come came bring brought put run "
        "runs running set turn keep kept let show shows shown make made makes become became happen happened need want "
        "look work works lie lies located based there here people who whose anyone someone everyone world global "
        "international "
    ).split()
)
"""Words that say little about which fact is meant: they weigh less."""

SOFT = frozenset(
    (
        "create creates created creating generate generates generated produce produces produced reach reaches reached "
        "reaching handle handles handled handling carry carries carried carrying cover covers covered covering send sends "
        "sent move moves moved provide provides provided offer offers offered receive receives received host hosts hosted "
        "hold holds held serve serves served help helps helped allow allows allowed expect expects expected announce "
        "announced report reported state stated equal equals account accounts include includes included contain contains "
        "contained involve involves involved happen occur occurred gain gained achieve achieved agree agreed call called "
        "mean means meant become stand stands start started begin began begun end ended go went increase increased add "
        "added spend spent pay paid attract attracted bring raise raised drop dropped change changed connect connects "
        "connected link links linked according regarding concerning compared versus "
    ).split()
)
"""Words that tell what happens rather than to what: they rank as they are, but a fact need not have them to be an answer."""
