"""What counting words of Chinese and Japanese count: the noun beside them."""

import pytest

from beltfacts.authoring import read_figure
from beltfacts.reading import find_quantities


@pytest.mark.parametrize(
    ("quote", "unit", "word"),
    [
        ("书店新添书桌24张", "{desk}", "书桌"),
        ("购入椅子共计310把", "{chair}", "椅子"),
        ("新增5条线路", "{route}", "线路"),
        ("收治病人使用24张病床", "{bed}", "病床"),
        ("维修18台手术机器人", "{robot}", "机器人"),
        ("自転車は45台あります", "{bicycle}", "自転車"),
        ("400個のメロンを売りました", "{melon}", "メロン"),
        ("栽种树木90株", "{tree}", "树木"),
        ("惠及310户农户", "{household}", "农户"),
        ("会员74名", "{person}", "名"),
        ("驳船16艘", "{ship}", "船"),
        ("共有16艘", "{ship}", "艘"),
        ("一共24张", "", ""),
        ("机构有24张", "", ""),
        ("图书馆捐出24份", "", ""),
    ],
)
def test_a_counting_word_counts_the_noun_beside_it(quote: str, unit: str, word: str) -> None:
    number = find_quantities(quote)[0]
    read = read_figure(quote[number.start : number.end], quote, "", {})
    assert (read.unit, read.unit_word) == (unit, word)


def test_the_declared_counting_word_of_institutions_is_no_part_of_families() -> None:
    units = {"家": "{organization}"}
    assert read_figure("310", "服务310户家庭", "服务家庭", units).unit == "{household}"


def test_a_long_run_of_nouns_takes_no_time() -> None:
    quote = f"{'床位' * 50_000}24张{'床位' * 50_000}"
    assert read_figure("24", quote, "", {}).unit == "{bed}"
