"""Ordinary English words of titles, which sentence case may lower. Data only.

None of them names a body, a place or a programme by itself: head words of names (bank, road, belt, council, initiative, fund) are left out on
purpose, so that a run of capitals with such a word in it stays as printed.
"""

ORDINARY = frozenset(
    """a about above across after again against ahead all along also amid among an analyses analysis and another any approach approaches are
    around as aspect aspects assessing assessment at based become becoming been before behind being benefit benefits better between beyond
    big both brief bright bring bringing build building but by call can capital carbon cargo case cases chain chains challenge challenges
    change changes changing chapter children choice clear climate closer closing coming common complete connectivity container containers
    cooperation cost costs crisis culture currency current data dawn deal debt deepening deeper development digital do does doing down draw
    drawing dream drive driver drivers driving during each early economic economics economies economy education effect effective effects
    emerging employment end ending energy environment environmental evidence examining expanding experience experiences exploring export
    exports facing fact facts far fast faster figure figures final finance financial financing first five food for foreign forging forward
    four freight fresh from frontier frontiers full further future gain gains get getting global globalisation globalization go goes going
    good goods governance great greater green grow growing growth guide had handbook happen has have health help helping helps high
    high-quality higher history hope household how idea ideas if impact impacts implication implications import important imports improving
    in income increasing industrial industries industry inequality inflation infrastructure insight insights integration international into
    introduction investment investments is issue issues it its job jobs journey keep keeping key labor labour land language large largest
    last late latest law lead leading learn learned learning left lending less lesson lessons let level life light like little live lives
    living local logistics long longer look looking lower made major make makes making manufacturing many maritime market markets matter
    matters mean meaning means measuring media meeting meets message method methods mixed mobility model models moment momentum monitoring
    more most move moving much must mutual my national near need needs new next no not note notes now number numbers of off oil old on one
    only open opening opportunities opportunity or other our out outcome outcomes outlook over own part past path paths pathway pathways
    pattern patterns payments people performance perspective perspectives picture place planning point points policies policy political
    politics population possible poverty power practical practice practices present price prices private problem problems process production
    productivity progress project projects promise promoting prospect prospects protection public quality question questions quick quiet
    rail railway railways raising rapid reality really reason reasons regional regulation remaining report research resilience result
    results review right rise rising risk risks role roles rural safety same science sea second security see seeing seen service services
    shaping share shared sharing shift shipping short should show showing shows sign signs simple since six slow small so social society
    some something start starting state-of-the-art status step steps still stories story strategic strength strengthening strong stronger
    study success such supply support supporting survey sustainable tackling take takes taking tale tariff tariffs tax technology tell
    telling ten than that the their them then theory there these they thing things third this those three through time times to today
    together tomorrow tool tools top tourism toward towards trade traffic train training trains transition transport transportation trend
    trends turn turning two under understanding unlocking until up upgrade upon urban us use useful using value values very vision visions
    vital voice voices wages was water way ways we well were what when where which while who whole why will win win-win with within without
    women word words work workers working works world-class would write writes writing year years yet you your youth""".split()
)
