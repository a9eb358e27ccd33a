"""Chinese characters of numbers, counters and qualifiers, simplified and traditional: data only.

It reads nothing. The grammar of these characters is in `han_numerals`.
"""

DIGITS = {
    char: value
    for value, chars in enumerate(("零〇", "一壹", "二贰貳两兩俩倆", "三叁參叄", "四肆", "五伍", "六陆陸", "七柒", "八捌", "九玖"))
    for char in chars
}
SMALL_SCALES = {"十": 10, "拾": 10, "百": 100, "佰": 100, "千": 1000, "仟": 1000}
LARGE_SCALES = {"万": 10**4, "萬": 10**4, "亿": 10**8, "億": 10**8}
TENS = {"廿": 20, "卅": 30, "卌": 40}
SCALES = SMALL_SCALES | LARGE_SCALES
POINTS = "点點"
MORE = "多余餘"
PLAIN_DIGITS = "一二三四五六七八九两兩零〇"
"""Digits that are no word of another meaning, unlike 陆 (land) and 拾 (pick up)."""

PREFIX_UNITS = "克米伏瓦卡赫帕焦安字升"
"""What makes 千 and 百 before it a part of a unit: 千米 is a kilometre."""

COUNTERS = frozenset(
    "个個名家条條次项項座艘辆輛台臺套件张張本册冊位人户戶种種类類批笔筆份场場届屆所间間架列趟班头頭只隻棵株颗顆片块塊根支枝双雙对對打层層级級"
    "岁歲倍天周週国國省市县縣州吋呎区區村镇鎮乡鄉段章节節篇首句字轮輪重步组組队隊门門排期亩畝艇员員校院店处處股版集袋箱桶瓶杯碗盒包吨秒升斤克米元"
    "角毛港城线線桥橋站车車船机機楼樓"
)
"""Characters behind a numeral that are counted or that count."""

NO_DOZEN = frozenset("折击擊算开開造破工电電话話车車针針架断斷分仗扰擾成")
"""Characters that make 打 before them a verb and no dozen."""

NO_SHARE = frozenset("功员員立为為果本就长長分都年绩績效交熟品型因人")
"""Characters that make 成 before them a part of another word: 成功, 成立."""

NO_DISCOUNT = frozenset("叠疊合算旧舊射返磨腾騰断斷")
"""Characters that make 折 before them a part of another word."""

NAME_BEFORE = (
    "星期",
    "礼拜",
    "禮拜",
    "周",
    "週",
    "初",
    "统",
    "唯",
    "之",
    "同",
    "其",
    "逐",
    "进",
    "老",
    "小",
    "阿",
    "双",
    "高",
    "划",
    "不",
    "万众",
    "番",
    "单",
)
"""What makes one numeral behind it a part of another word: 星期三, 统一, 之一."""

SINGLE_BEFORE = ("比", "是", "为", "為", "前", "于", "於", "达", "達", "至", "到")
"""What shows that a numeral of one character behind it is a number."""

UNITS_AFTER_ONE_CHARACTER = tuple(
    "年 星期 秒 千米 千克 千瓦 千伏 兆瓦 兆赫 兆帕 海里 摄氏 攝氏 日元 日圆 日圓 港 卢 盧 人民 "
    "小时 小時 分钟 分鐘 公里 公斤 公顷 公升 公分 美元 欧元 歐元 英镑 英里 百分 厘米 毫 平方 立方 加 角 毛 分 美分 欧分".split()
)
"""Units that are no counter and show that a numeral of one character before them is a number."""

MEASURES_AFTER_ONE = tuple("吨 公 千 毫 厘 升 米 克 斤 亩 元 美元 欧元 小时 分钟 年 周年 平方 立方 英 加侖 块 塊 倍 成 折 百分点".split())
"""Units before which 一 is a number and no article."""

NO_NUMBER_AFTER = {
    "十": "分足一字八四六九三全佳强強大月日号號时時点點进進",
    "百": "姓货貨科度合家般分",
    "千": "方古里瓦克米伏卡年",
    "万": "一物事达達分里科圣",
    "亿": "",
}
"""What makes 十, 百, 千 or 万 alone before it a part of another word."""

HOLIDAYS = ("国庆", "假", "长假", "黄金", "期间", "國慶", "長假", "黃金", "期間", "月")
"""What makes 十一 before it the first of October or a month."""

DATES_AFTER = ("月", "日", "号", "號", "点", "點", "时", "時", "世纪", "世紀", "年代", "分钟前", "刻")
"""What makes a numeral before it a date, time or number of a thing."""

NO_DATES_AFTER = ("个月", "個月", "点五", "號線", "号线", "时代", "日元", "日圆", "日圓", "日币", "日幣", "月球")
"""What begins like one of `DATES_AFTER` and makes no date."""

YEAR_NAMES = ("年级", "年級", "年制", "年计划", "年計劃", "年规划", "年規劃", "年代", "年生", "年份")
"""What makes a numeral before it a part of a name."""

ERAS = frozenset(
    "民国 民國 昭和 平成 令和 大正 明治 光绪 光緒 宣统 宣統 康熙 雍正 乾隆 嘉庆 嘉慶 道光 咸丰 咸豐 同治 贞观 貞觀 万历 萬曆 大同".split()
)
"""Names behind which a numeral is a year."""

YEARS_LAST = ("年前", "年来", "年來", "年历史", "年歷史", "年的历史", "年间", "年間", "年以", "年之", "年左右", "年不", "年后", "年後")
"""What shows that 两千年 is a time and no calendar year."""

LABELS_AFTER = ("条", "條", "款", "章", "节", "節", "页", "頁", "号", "號", "卷")
"""What 第 with a numeral names in a law or book."""

HALF_NOT_AFTER = frozenset("导島岛导導数數决決路球身夜径徑月工官官空信道截衰成百折")
"""What makes 半 before it a part of another word, or a share that another rule reads."""

BOUNDS = {
    "more-than": "超过 超過 超出 超 逾 多于 多於 大于 大於 高于 高於 突破 过 過 超越 长于 長於",
    "less-than": "不到 不足 低于 低於 少于 少於 小于 小於 未满 未滿 不满 不滿",
    "nearly": "将近 將近 接近 近 临近",
    "about": "大约 大約 约 約 大概 大致 左右约 約莫 估计 估計",
    "at-least": (
        "不得少于 不得少於 不得低于 不得低於 不应低于 不应少于 至少 最少 起码 起碼 不少于 不少於 不低于 不低於 "
        "不小于 不小於 大于等于 大於等於 大于或等于 大于或者等于 大於或等於 大於或者等於 高于或等于"
    ),
    "at-most": (
        "不得超过 不得超過 不得高于 不得高於 不得多于 不得多於 不应超过 不能超过 不可超过 不会超过 未超过 沒有超過 "
        "没有超过 最多 至多 不超过 不超過 不高于 不高於 不大于 不大於 不多于 不多於 小于等于 小於等於 小于或等于 "
        "小于或者等于 小於或等於 小於或者等於"
    ),
}
"""Qualifiers before a number, by bound."""

BETWEEN = "了为為是有达達到在至于"
"""Characters that may stand between a qualifier and its number."""

BOUNDS_AFTER = {
    "以上": "at-least",
    "及以上": "at-least",
    "或以上": "at-least",
    "之上": "more-than",
    "以下": "at-most",
    "及以下": "at-most",
    "以内": "at-most",
    "以內": "at-most",
    "之下": "less-than",
    "左右": "about",
    "上下": "about",
    "出头": "more-than",
    "出頭": "more-than",
    "开外": "more-than",
    "有余": "more-than",
    "有餘": "more-than",
}
"""Qualifiers behind a number and its unit, by bound."""

NEGATIVE = "负負"
NEGATIVE_NOT_AFTER = frozenset("背担擔抱胜勝欺肩自辜如承重身")
"""What makes 负 behind it a part of another word: 担负, 背负, 胜负."""
NOT_NEAR = "附最远遠邻鄰"
"""What makes 近 behind it a part of another word: 附近, 最近."""
