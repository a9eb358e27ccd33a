"""The words of dates in Chinese, and what a macro stands for in a pattern. Data only."""

VALUES: dict[str, dict[str, int]] = {
    "relyear": {"前年": -2, "去年": -1, "上年": -1, "今年": 0, "本年": 0, "本年度": 0, "上年度": -1, "明年": 1},
    "zhseason": {"春季": 21, "春天": 21, "夏季": 22, "夏天": 22, "秋季": 23, "秋天": 23, "冬季": 24, "冬天": 24},
    "zhhalf": {"上半年": 1, "下半年": 2, "頭半年": 1},
    "xun": {"上旬": 1, "中旬": 11, "下旬": 21},
    "nearmonth": {"上月": -1, "上个月": -1, "上個月": -1, "本月": 0, "下月": 1, "下个月": 1, "下個月": 1},
    "nearcentury": {"上世纪": 20, "上个世纪": 20, "上世紀": 20, "本世纪": 21, "本世紀": 21},
}
"""Class of a word → the words of the class, each with its value."""

WORDS: dict[str, str] = {
    "nian": "年 年度",
    "yue": "月 月份",
    "ri": "日 号 號",
    "ge": "个 個",
    "jidu": "季度 季",
    "qian": "前 头",
    "zuihou": "最后 最後 后 後",
    "ordinal": "第",
    "de": "的",
    "zhi": "至 到 直到 直至",
    "zhihou": "之后 以后 之後 以後 过后",
    "zhiqian": "之前 以前",
    "huo": "或 及 和 与 與 以及 或者 、",
    "yilai": "以来 以來",
    "qi": "起 开始 開始 起始",
    "zi": "自 自从 自從",
    "cong": "从 從 由",
    "zai": "在 于 於",
    "jiezhi": "截止到 截止至 截止",
    "weizhi": "为止 為止",
    "zhnow": "至今 迄今",
    "shiji": "世纪 世紀",
    "niandai": "年代",
    "di": "底 末",
    "chu": "初",
    "cinian": "次年 翌年",
    "caian": "财年 财政年度 財年",
    "tongqi": "同期",
    "gongyuan": "公元 西元",
    "era": "公元前 西元前 民国 民國 昭和 平成 令和 明治 大正 光绪",
    "zaoyu": "早于 早於",
    "wanyu": "晚于 晚於",
    "buzaoyu": "不早于 不早於",
    "buwanyu": "不晚于 不晚於 不迟于",
    "jian": "间 期间 期間 止",
    "zhijian": "之间 之間",
    "jin": "近 超过 逾 约 长达 距今 历经 持续 過去 过去 最近",
    "lai": "来 來",
    "lishi": "历史 歷史 之久 前的今天",
    "han": "前后 前後 后期 后来 前期 前夕 前景 年级 年龄 年底前夕",
}
"""Class of a word → its words. Where several begin at one place, the longest is read."""

MACROS: dict[str, str] = {
    "YN": "(year nian|oldyear nian|hanyear nian|relyear)",
    "YH": "(year nian|oldyear nian|hanyear nian|relyear|year)",
    "ZTO": "(zhi|hyphen|ndash|emdash+emdash|emdash|tilde)",
    "ONDE": "(de|ordinal|de ordinal)",
}
