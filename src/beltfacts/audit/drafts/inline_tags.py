"""Elements of HTML that stand within a line. All others begin or end a block."""

INLINE_TAGS = frozenset(
    "a abbr b bdi bdo big cite data del dfn em font i ins label mark q ruby s small span strike strong sub sup time tt u var wbr nobr "
    "acronym".split()
)
