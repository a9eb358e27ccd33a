"""Word classes for query analysis: lists of English words that carry little, or that a fact may leave out.

Data only.
"""

from __future__ import annotations

LOW_INFORMATION = frozenset(
    (
        "number numbers count total overall figure figures amount amounts statistics stats statistic data fact facts "
        "quantity level value size latest current currently now recent recently today year years yearly annual annually "
        "project scheme inside outside within across along among against beyond toward towards until since upon around earlier later "
        "per whole all altogether together exact exactly date place places time times thing things kind kinds type way "
        "part parts point case up down out off over under back away again also just only even still yet already ever "
        "never very really most more less least few many other another each every both same such own different new good "
        "well first last next say said says know known see seen find found use used using come came bring brought put run "
        "runs running set turn keep kept let show shows shown make made makes become became happen happened need want "
        "look work works lie lies located based there here people who whose anyone someone everyone "
        "while once one ones ago though although because unless whether whereas despite except besides without within "
        "hundred thousand million billion trillion dozen throughout amid upon onto near next past than but nor not neither "
        "either both none nobody nothing if else vs versus "
    ).split()
)
"""Words that say little about which fact is meant. They weigh a fifth."""


OPTIONAL = frozenset(
    (
        "able accept accompany accord accurate achieve act active actual adapt add additional address admit adopt affect afford "
        "afraid agree ahead aim alike alive allow alone amazing announce annual anybody anything anyway anywhere apart apparent "
        "appear apply approach approximately argue arise around arrange arrive aside ask assess assume ate attack attempt attract "
        "available avoid aware bad bare base basic beat beautiful became began begin believe belong besides best better big "
        "biggest bit bite block boast boost bother bought break brief briefly bright bring broad broke broken brought built bunch "
        "burn busiest busy buy call cancel capable care careful carry cast catch caught cause celebrate certain certainly "
        "challenge change chase cheap choose chose chosen claim clear clearly climb close collect combine come common compare "
        "compete complain complete completely concern conclude conduct confirm connect consider consist contain continue "
        "contribute convert convince cope correct couple crash crazy create current dare dealt decide declare dedicate deem deep "
        "deeper define deliver deny depend derive describe deserve destroy detail determine did die differ different difficult "
        "direct directly disappear discover discuss divide do door doors doubt draw drawn drew driven drop drove earliest early "
        "earn ease easier easily easy eat edge emerge emphasize enable encounter encourage end endure engage enjoy ensure enter "
        "entire equal escape especially essential essentially eventually everybody everyday everything everywhere evolve exact "
        "exactly examine excellent exciting exist expect experience explain explore express extra face fail fair fairly fallen "
        "famous fast faster fastest favor favorite feature fed feed feel fell felt fight figure fill final finally find fine "
        "finish fit fix flew flown follow force forecast foresee forget forgot form formally former fought found frequently fresh "
        "froze fulfill full fully further gain gather gave general generally generate get give given go gone got grab gradually "
        "great greater greatest greatly grew grown guarantee guess guide guy hand handful handle hang happen happy hard hardest "
        "hardly harm hate have hear heard heavy held help hence hid hide high higher highest highlight highly hint hire hit hold "
        "honest hope host huge hurt idea identify ignore illustrate imagine immediately imply important impressive include "
        "incorporate indicate individual influence inform insist inspire instead intend interesting introduce involve join judge "
        "jump justify keep kept kick kill knew knock know known lack laid lain large largely larger largest last late lately "
        "later lay lead leading leap learn leave led left lent let lie lift like likely likewise limit link listen little live "
        "long longer longest look lose lost lot lots love low lower lowest made main mainly maintain major make manage massive "
        "matter maximum mean meant meanwhile meet mention mere merely met mind minimum miss mix modern moment mostly move "
        "multiply namely nearby nearly necessarily necessary need newly nice nobody nonetheless normal normally notable note "
        "nothing notice nowadays nowhere obtain obvious obviously occasionally occur odd offer officially okay old older oldest "
        "ordinary original otherwise outline overcome overtake paid pair participate particular partly past pay perfect perform "
        "perhaps permit persuade pick piece plain planned play pleasant pledge plenty popular pose possess possible possibly "
        "potential pour precise prefer prepare press presumably prevent previous previously primarily primary prior probably "
        "proceed promise promote proper properly propose prove provide publicly publish pull purely pursue push put qualify "
        "question quick quicker quickest quit quite quote raise ran rapid rapidly rare rather reach react read readily ready real "
        "realize reason recall receive recent reckon recognize recover refer reflect refuse regard regular regularly reject "
        "relate relatively relevant rely remain remember remind remove rename renew repeat replace reply reportedly represent "
        "request require rescue resemble resist respective respectively respond restore retain retire reveal risen roll rose "
        "rough roughly run rush said sake sang sat saw say search secure see seek seem seen seldom select send sense sent "
        "separate serious serve settle shake shape shift shock shook shoot short shorter shortest shown shrink shut side "
        "significant significantly similar similarly simple simply sink sit skip sleep slightly slip slow slowest slowly small "
        "smaller smallest smash soar sold sole solve somebody somehow something sometimes somewhere soon sought speak specific "
        "specifically spend spent split spoke spoken spread squeeze stable stand stay steadily steady steal stick stood story "
        "strange strengthen strict strong stronger strongest strongly struck struggle stuck stuff submit succeed sudden suddenly "
        "suffer suggest suit suitable suppose supposedly sure surely surge surpass surround survive suspect swap swing tackle "
        "take taken talk tall taste taught tell tend thank thanks thereby therefore think thought threaten threw throw thus tiny "
        "together told took totally touch tough transform trigger truly try turn typical typically ultimately understand "
        "understood undertake unfortunately unique unusual unveil upcoming urge use useful usual usually utilize various vary "
        "vast virtually wait want warn weak weigh weird welcome went whole wide widely widest win wish witness woke won wonder "
        "wonderful wore work worn worry worth wrap write written wrong wrote yield young "
    ).split()
)
"""Verbs, adjectives and adverbs of general English, in their base forms.

They count in the score, but a fact may answer without them: "how many countries turned up" asks for countries. Words that may distinguish
two figures of one thing (cost, growth, opening) are left out of the list.
"""


OPTIONAL_IF_UNKNOWN = frozenset(
    (
        "aboard above abruptly absently absolutely absorb academically accelerate accommodate accomplish accordingly accurately "
        "acknowledge acquire actually acutely adequately adjust administer advise advocate afar affirm after afterward afterwards ago "
        "algebraically allot almost aloud alter although always analyze angrily anticipate anxiously anyhow anymore apparently "
        "appoint appreciably appreciate approve arisen arose arouse assemble assert assign assist associate assure attach attain "
        "attend attribute authorize automatically await awaken awfully backward badly barely basically bear beaten beautifully beckon "
        "before begun behave behind bellow below bend bent bind bitten bitterly blame blend blindly blink bore born borne bounce "
        "bound brilliantly briskly broaden build buy buzz calculate calmly carefully cautiously centrally centrifuge characterize "
        "cherish chiefly clarify classify cling closely closer clung clutch coincide coldly comfortably commence commend commercially "
        "commit commonly communicate commute comparatively compel comply compose comprehend compress comprise compute concede "
        "conceivably conceive concentrate conclusively condemn confine confront confuse consequently considerably consistently "
        "conspicuously constantly constitute construct consult contemplate contend continually continuously conveniently conversely "
        "convey coolly cooperate coordinate correctly correspond cover creep crept criticize cross crouch crush curiously dash deal "
        "decrease deduct deeply definitely defy delay deliberately demonstrate denote denounce depart depict designate desperately "
        "detect develop devise devote dictate differently dilute diminish dimly disagree disclose discourage dismiss dispel display "
        "dissolve distinctly distinguish distribute disturb dodge doggedly dominate doom doubtless downstairs drag dramatically drift "
        "drive drunkenly duck duly eagerly effectively either eliminate elsewhere embrace emotionally empirically enact enforce "
        "enlarge enlist entail entertain entirely entitle envy equally equip establish evaluate evidently evoke exaggerate exceed "
        "excite excitedly exclaim exclude exclusively exert exhibit expand experimentally expose extend extract extremely fade "
        "fearfully file finance financially finely firmly flatly flee fling float flourish flung foresaw foreseen forever forgave "
        "forgive forgiven forgotten formerly formulate forth fortunately forward foster frankly frantically freely frighten frown "
        "fundamentally furiously furnish furthermore gallop gaze gently gotten grasp gravely greet grimly grin grow grumble grunt "
        "happily harshly hasten hastily headlong heartily heave heavily helpfully hereby heretofore hesitate hidden historically "
        "hither honestly hop hove however huddle hung hurl hurry ideally illuminate impatiently impose impress improve increasingly "
        "incredibly incur indeed independently indirectly individually induce inevitably initially initiate inquire insert install "
        "instantly institute instruct intently interfere interpret interrupt invariably inversely investigate invite invoke irritably "
        "isolate jerk jointly laugh lean leant leapt learnt lest lick lightly linearly literally locate loom loosely loudly lurch "
        "madly mark match maybe measure mentally merge methodically meticulously microscopically mildly mingle minimize modify "
        "momentarily moreover mount murmur muse naturally neatly necessitate neglect neither nervously nevertheless nicely not "
        "notably notify obey oblige observe occupy omit once openly operate oppose ordinarily organize originally originate overboard "
        "overcame overlook pack painfully pant paradoxically partially particularly pass pat peculiarly peer penetrate perceive "
        "perfectly permanently perpetuate persist personally pertain physically plainly plead pleasantly plunge poke politely poorly "
        "portray positively postpone practically precede precipitate precisely predict preferably presently preserve presume pretend "
        "prevail privately proclaim produce profoundly prominently prompt promptly proportionately protect proudly proven provoke "
        "quietly quiver radically rang rarely realistically reasonably recommend recount reduce regardless register reinforce relax "
        "relieve relinquish reluctantly remarkably render repeatedly repel reproduce resent resolve restrain restrict resume retreat "
        "retrieve return reverse review revive ridden ride rightly ring rip rise rode rotate rung rustle sadly safely satisfactorily "
        "satisfy savagely save scan scarcely scatter scramble scratch scream screech screw secede secretly seemingly sell separately "
        "seriously severely sexually shaken sharply shatter shine shiver shone shortly shout shove shrug sigh silently simultaneously "
        "sincerely slam slap slash slid slidden slide smoothly snap snatch softly solely solemnly someday sometime somewhat spare "
        "spat specially specify speculate spin spit sponsor sprawl spun squarely stagger stare start stiffen stiffly stimulate stir "
        "stolidly stop stoutly straighten strangely stretch strictly strive striven strove stubbornly stumble subsequently "
        "substantially successfully sufficiently summon supervise surprisingly surrender sustain swallow sway swear sweep swept "
        "swiftly swore sworn swung symbolize tap tear temporarily tempt terribly testify thereafter therefrom therein thereof thereto "
        "thither thoroughly though thoughtfully thrown thrust tighten tightly tilt tonight too tore torn toss tread tremble "
        "tremendously trim triumphantly trod trodden trot tumble twice twist unanimously unconsciously undergo undergone undertaken "
        "undertook underwent undoubtedly unexpectedly uniquely unite universally upheld uphold utterly vaguely vanish vastly "
        "vigorously violently visibly vitally vividly wail walk wander warrant watch weaken wear wearily whip whirl whisper wholly "
        "wildly wink wipe wondrously "
    ).split()
)
"""Further verbs and adverbs of general English. A fact may answer without one that no fact contains: "when was the idea floated".

Source: WordNet 3.0, words tagged as verb or adverb in three of four places of its tagged texts. Verbs of things that are counted (arrest,
export, kill) are left out of the list.
"""


MOSTLY_NOUNS = frozenset(
    (
        "assembly bearing binding building clearing closing commuting drawing feeding feeling fighting filing filling financing finding "
        "founding gathering handling hearing killing majors marking meaning meeting packing pants playing proceeds questioning reading "
        "reasoning saving savings seed selling sending shooting suffering thinking understanding warning writing"
    ).split()
)
"""Words that look like forms of the words above but are mostly nouns. They are not optional.

Source: the tagged texts of WordNet 3.0.
"""


ORDINALS = dict(
    zip(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split(),
        "1st 2nd 3rd 4th 5th 6th 7th 8th 9th 10th 11th 12th".split(),
        strict=True,
    )
)
"""Ordinal in words → the same with digits."""


NARROWING = frozenset("not no never without outside except excluding excluded besides only original inside beyond".split())
"""Words that change what a figure measures, though they say little by themselves. A fact without one lists it as missed."""


PEOPLE = frozenset({"people", "persons", "individuals"})
"""Words for people of any kind. "How many people" is answered by a fact that counts any of `PERSON_NOUNS`."""


PERSON_NOUNS = frozenset(
    (
        "adult attendee child citizen customer delegate employee expert farmer foreigner graduate guest immigrant inhabitant man migrant "
        "official participant passenger patient person pupil refugee resident soldier student subscriber survivor teacher tourist trainee "
        "traveler traveller user victim visitor volunteer voter woman worker"
    ).split()
)
"""Nouns for people that units count: passengers, students."""
