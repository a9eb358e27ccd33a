"""Stop words: English and Chinese words that tell no fact from another. A list only."""

from __future__ import annotations

STOP = frozenset(
    (
        "a an the of in on at to for from by with and or as is are was were be been being it its this that these those "
        "there their his her our your i we you they he she do does did done has have had having will would can could "
        "should may might must what which who whom whose when where why how many much long often quickly fast far old big "
        "large high get gets got go goes going take takes took taken make makes give given any some than then so such per "
        "via into onto about between during through me tell show please much s t 的 了 是 在 有 多少 什么 几 吗 对 和 及 至 与 "
    ).split()
)
"""They carry no question by themselves, and still count for adjacency: "exports to" is not "exports from"."""
