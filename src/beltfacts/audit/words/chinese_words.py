"""English words for Chinese ones that reports on economies, traffic and exchange use, so that a Chinese draft is compared with English facts.

It is a list of common nouns and verbs, without names: names are those of the library's subjects.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from itertools import takewhile

from beltfacts.audit.words.chinese_places import PLACES
from beltfacts.library.index import stem

_WORDS = """
货物 goods cargo; 货运 freight cargo; 货运量 freight cargo; 运输 transport; 货物贸易 trade goods; 贸易 trade; 贸易额 trade;
外贸 foreign trade; 双边贸易 bilateral trade; 进出口 imports exports; 进口 imports; 出口 exports; 总值 value total; 总额 total; 总量 total;
累计 total cumulative; 服务贸易 services trade; 中间品 intermediate goods; 中间产品 intermediate goods;
机电产品 electromechanical products; 纺织 textiles; 服装 apparel; 化工 chemicals; 钢铁 steel; 有色金属 non-ferrous metal;
农产品 agricultural products; 运输设备 transportation equipment; 塑料 plastic; 橡胶 rubber; 增长 growth increase; 增速 growth;
增幅 growth increase; 同比 year growth; 年均 average annual; 上升 increase; 提高 increase; 增加 increase; 增至 increase;
下降 reduction decrease; 降低 reduction reducing; 减少 reduction decrease; 缩短 reduced shortened; 占 share accounting; 占比 share;
比重 share; 比例 share; 份额 share; 覆盖率 coverage rate; 零关税 zero-tariff zero tariff; 关税 tariff; 百分点 percentage points;
旅客 passengers; 乘客 passengers; 客流 passenger volume; 客流量 passenger volume; 客运 passenger; 人次 passengers trips;
上座率 occupancy attendance; 列车 trains; 货运列车 freight trains; 班列 freight train trains; 开行 operate daily trains; 每日 daily;
每天 daily; 日均 daily; 跨境 cross-border; 最初 start opening initial; 开通 opening open; 通车 opening traffic open; 运营 operation;
启动 launch start; 成立 established; 设立 established; 创立 established; 建成 built; 建设 construction built; 开工 construction start;
在建 construction; 动工 construction start; 首年 first year; 首个 first; 首家 first; 首次 first time; 第一条 first; 全长 length total line;
长度 length; 总长 length total; 里程 length; 线路 line route; 时速 speed; 设计时速 designed speed; 运营时速 commercial speed;
车程 travel time; 行程 travel time; 时间 time; 耗时 travel time; 小时 hours; 分钟 minutes; 铁路 railway; 高铁 high-speed railway;
高速公路 expressway; 公路 road; 港口 ports port; 港 port; 航线 routes; 航班 flights; 船舶 ships; 开航 sailings ships; 航次 sailings ships;
集装箱 container containers; 标箱 TEU TEUs; 标准箱 TEU TEUs; 吞吐量 throughput; 海铁联运 sea-rail combined transport;
陆海新通道 land-sea corridor; 通道 corridor; 城市 cities; 国家 countries; 地区 regions; 国家和地区 countries regions; 州 states;
成员 members; 成员国 members; 成员数 members; 项目 projects; 批准 approved; 融资 financing; 资本 capital; 投资 investment;
直接投资 direct investment; 存量 stock; 非金融类 non-financial; 实际投资 actual investment; 企业 enterprises;
外商投资企业 foreign-invested enterprises; 外资企业 foreign-invested enterprises; 新设 new established; 中小企业 SMEs enterprises;
跨境电商 cross-border e-commerce; 电商 e-commerce; 人口 population people; 全球人口 world population; 世界人口 world population;
经济总量 GDP; 国内生产总值 GDP; 生产总值 GDP; 中等收入 middle-income; 中等收入群体 middle-income population; 就业 jobs; 就业岗位 jobs;
岗位 jobs; 物流 logistics; 物流成本 logistics costs; 成本 costs; 品类 types goods; 种类 types kinds; 来源 source origins;
出入境 cross-border inbound outbound; 免签 visa-free; 入境 entered arrivals; 外国人 foreigners; 出境 outbound; 出境游 outbound travel;
旅游 tourism travel; 游客 tourists travellers; 学生 students; 留学生 international students; 来华留学 international students;
奖学金 scholarship; 硕士 master's; 学位 degree; 大学 university; 高校 universities; 孔子学院 Confucius Institutes; 语言 languages;
官方语言 official languages; 培训 trained; 人员 people personnel; 工人 workers; 技术 technologies;
先进适用技术 advanced applicable technologies; 承诺 pledged; 计划 planned plan; 产能 production capacity;
年产能 annual production capacity; 设计运能 designed capacity; 设计运力 designed capacity;
运力 freight capacity; 能力 capacity; 面积 area; 占地 covers area; 平方米 square meters;
工厂 factory plant; 空调 air conditioner; 清洁能源 clean energy; 电力 power; 电压 voltage; 输电线路 transmission lines; 电网 grid;
排名 ranking; 位居 rank; 人均 per capita; 论坛 forum; 峰会 summit; 会议 meeting conference; 座谈会 symposium; 秘书处 secretariat;
代表 representatives; 嘉宾 guests; 国际组织 international organizations; 行动 actions; 邻国 neighbouring countries neighbors;
周边国家 neighbouring countries; 边界 boundary; 条约 treaties; 合作文件 cooperation agreements; 合作协议 cooperation agreements;
伙伴关系 partnerships; 贸易伙伴 trading partner; 最大贸易伙伴 largest trading partner; 签署 signed; 协定 agreement; 自贸区 free trade area;
谈判 negotiations; 结束 conclusion; 宣布 announced; 影视 audiovisual; 作品 works; 节目 programmes programs; 集 episodes;
电影节 film festival; 利润 profit; 排名第 ranking; 村 villages; 患者 patients; 白内障 cataract; 通关 customs; 查验 inspection;
每车 vehicle; 水果 fruit; 到达 time delivery; 抵达 time delivery; 间隔 interval; 发出 departures; 首发 launch;
最高 highest peak; 欧洲 European Europe; 亚洲 Asian Asia; 非洲 African Africa; 美洲 Americas; 全球 world; 世界 world;
平均 average; 截至 end; 季度 quarters; 前三季度 first three quarters; 上半年 first half; 第三届 third; 第二届 second; 第四次 fourth;
周年 anniversary; 生效 force; 实施 implementation; 开放 open access; 服务部门 service sectors; 服务业 services
"""
"""Terms, each with the English words that facts may have for it."""

CHINESE_REACH, _CLASSIFIER = 8, 1
"""Characters behind a Chinese number in which its noun stands, and those of a classifier before it."""


def is_han(char: str) -> bool:
    """Return whether a character is Chinese. No character is none."""
    return "\u4e00" <= char <= "\u9fff"


@lru_cache(2)
def _terms(*, with_places: bool = False) -> dict[str, list[tuple[str, str]]]:
    """Return the terms, and places, that begin with each character, the longest first, with their English words."""
    found: dict[str, list[tuple[str, str]]] = {}
    known = {term: words for term, _, words in (entry.strip().partition(" ") for entry in _WORDS.split(";"))}
    for term, words in ((PLACES | known) if with_places else known).items():
        found.setdefault(term[0], []).append((term, words))
    for each in found.values():
        each.sort(key=lambda entry: -len(entry[0]))
    return found


@lru_cache(1 << 10)
def _stems(words: str) -> tuple[str, ...]:
    """Return the stems of the English words of a term."""
    return tuple(stem(part.lower()) for word in words.split() for part in word.replace("'", "-").split("-") if len(part) > 1)


def english_stems(run: str, *, with_places: bool = False) -> Iterator[tuple[int, str]]:
    """Yield the stems of English words for the terms of a run of Chinese characters, each with its offset. The longest term counts.

    `with_places`: whether the words for countries and cities are wanted too, as of a text; those of a name say more than its English one.
    """
    terms = _terms(with_places=with_places)
    at = 0
    while at < len(run):
        for term, words in terms.get(run[at], ()):
            if run.startswith(term, at):
                for word in _stems(words):
                    yield at, word
                at += len(term)
                break
        else:
            at += 1


def nouns_behind(behind: str) -> frozenset[str]:
    """Return the stems of English words for the Chinese noun that follows a number and its classifier."""
    run = "".join(takewhile(is_han, behind))
    return frozenset(word for at, word in english_stems(run) if at <= _CLASSIFIER)
