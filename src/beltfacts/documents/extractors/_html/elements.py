"""How browsers show each element where no style sheet says otherwise (https://html.spec.whatwg.org/#rendering). Data.

An element that stands in no list is inline, unknown ones too: that is the initial value of `display` in CSS.
"""

BLOCKS = frozenset(
    (
        "address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 "
        "header hgroup hr html legend li listing main menu nav ol optgroup option p plaintext pre search section summary table caption "
        "tbody thead tfoot tr ul xmp"
    ).split()
)
"""Elements that start a line and end it."""
UNSEEN = frozenset(
    (
        "area base basefont datalist head link meta noembed noframes param rp rt rtc script style template title noscript "
        "audio canvas iframe object video embed select textarea meter progress "
        "desc metadata defs symbol clippath mask pattern lineargradient radialgradient filter marker annotation annotation-xml mphantom"
    ).split()
)
"""Elements whose text is not shown, or is no text of the page: scripts, fallback, readings over a line, form fields, definitions of drawings."""
BOXES = frozenset("audio button canvas embed iframe img input meter object progress select svg textarea video".split())
"""Elements that stand in a line as a box of their own."""
PICTURES = frozenset("embed img input".split())
"""Boxes that are always empty."""
READINGS = frozenset("rp rt rtc".split())
"""Readings over a line."""
STRUCK = frozenset("del s strike".split())
"""Elements whose text is struck out."""
PRESERVED = frozenset("listing plaintext pre textarea xmp".split())
"""Elements in which white space and line ends are kept."""
HEADINGS = {f"h{level}": level for level in range(1, 7)}
"""Level of each heading."""
