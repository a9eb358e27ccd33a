"""What counting words of Chinese and Japanese count: the noun beside them."""

import pytest

from beltfacts.authoring import read_figure
from beltfacts.reading import find_quantities, label_nouns


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
        ("会员74名", "{member}", "会员"),
        ("共有74名代表", "{person}", "名"),
        ("医院74名代表", "{person}", "名"),
        ("医生和护士74名", "{person}", "名"),
        ("聘请74名医生、护士", "{person}", "名"),
        ("医院有74张床位和餐桌", "", ""),
        ("新建学校3所和床位74张", "{bed}", "床位"),
        ("登记的企业74家", "{business}", "企业"),
        ("トラックは74台あります", "{lorry}", "トラック"),
        ("申请专利74项", "{patent}", "专利"),
        ("高等学校74所", "", ""),
        ("驳船16艘", "{ship}", "船"),
        ("共有16艘", "{ship}", "艘"),
        ("一共24张", "", ""),
        ("机构有24张", "", ""),
        ("图书馆捐出24份", "", ""),
    ],
)
def test_a_counting_word_counts_the_noun_beside_it(quote: str, unit: str, word: str) -> None:
    number = find_quantities(quote)[-1]
    read = read_figure(quote[number.start : number.end], quote, "", {})
    assert (read.unit, read.unit_word) == (unit, word)


def test_the_declared_counting_word_of_institutions_is_no_part_of_families() -> None:
    units = {"家": "{organization}"}
    assert read_figure("310", "服务310户家庭", "服务家庭", units).unit == "{household}"


def test_a_long_run_of_nouns_takes_no_time() -> None:
    quote = f"{'床位' * 50_000}24张{'床位' * 50_000}"
    assert read_figure("24", quote, "", {}).unit == "{bed}"


def test_add_and_import_count_a_noun_by_the_same_code() -> None:
    for noun in ("企业", "学生", "住宅", "职工", "施設", "トラック", "農家", "患者", "漁船"):
        codes = set(label_nouns(f"{noun}数").values()) - {"1"}
        assert read_figure("74", f"{noun}74个", "", {}).unit in codes, noun
