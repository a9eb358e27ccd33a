"""Countries, provinces, cities and parts of the world in Chinese, with the words of their English names. It is data."""

_WORDS = """
中国 china 日本 japan 韩国 korea 朝鲜 korea 蒙古 mongolia 越南 vietnam 老挝 laos 柬埔寨 cambodia 泰国 thailand 缅甸 myanmar 马来西亚 malaysia 新加坡 singapore
印度尼西亚 indonesia 印尼 indonesia 菲律宾 philippines 文莱 brunei 印度 india 巴基斯坦 pakistan 孟加拉国 bangladesh 斯里兰卡 lanka 尼泊尔 nepal
阿富汗 afghanistan 哈萨克斯坦 kazakhstan 乌兹别克斯坦 uzbekistan 吉尔吉斯斯坦 kyrgyzstan 塔吉克斯坦 tajikistan 土库曼斯坦 turkmenistan 俄罗斯 russia
乌克兰 ukraine 白俄罗斯 belarus 伊朗 iran 伊拉克 iraq 土耳其 turkey 沙特 saudi 阿联酋 emirates 卡塔尔 qatar 科威特 kuwait 以色列 israel 约旦 jordan
埃及 egypt 摩洛哥 morocco 阿尔及利亚 algeria 突尼斯 tunisia 埃塞俄比亚 ethiopia 肯尼亚 kenya 坦桑尼亚 tanzania 乌干达 uganda 赞比亚 zambia 安哥拉 angola
津巴布韦 zimbabwe 南非 africa 尼日利亚 nigeria 加纳 ghana 美国 america 加拿大 canada 墨西哥 mexico 巴西 brazil 阿根廷 argentina 智利 chile 秘鲁 peru
哥伦比亚 colombia 委内瑞拉 venezuela 古巴 cuba 澳大利亚 australia 新西兰 zealand 斐济 fiji 英国 britain 法国 france 德国 germany 意大利 italy 西班牙 spain
葡萄牙 portugal 荷兰 netherlands 比利时 belgium 卢森堡 luxembourg 瑞士 switzerland 奥地利 austria 波兰 poland 捷克 czech 匈牙利 hungary 塞尔维亚 serbia
希腊 greece 罗马尼亚 romania 保加利亚 bulgaria 瑞典 sweden 挪威 norway 丹麦 denmark 芬兰 finland 东盟 asean 欧盟 eu 非洲 africa 欧洲 europe 亚洲 asia
北京 beijing 上海 shanghai 天津 tianjin 重庆 chongqing 广东 guangdong 广西 guangxi 云南 yunnan 贵州 guizhou 四川 sichuan 西藏 tibet 海南 hainan 福建 fujian
浙江 zhejiang 江苏 jiangsu 山东 shandong 河南 henan 河北 hebei 湖南 hunan 湖北 hubei 江西 jiangxi 安徽 anhui 陕西 shaanxi 山西 shanxi 甘肃 gansu 青海 qinghai
宁夏 ningxia 新疆 xinjiang 内蒙古 mongolia 辽宁 liaoning 吉林 jilin 黑龙江 heilongjiang 深圳 shenzhen 广州 guangzhou 成都 chengdu 西安 xian 武汉 wuhan
郑州 zhengzhou 昆明 kunming 南宁 nanning 义乌 yiwu 青岛 qingdao 宁波 ningbo 厦门 xiamen 美洲 americas 中亚 asia 香港 hong 澳门 macao 台湾 taiwan
"""
"""Places, each with a word of its English name."""

_EACH = _WORDS.split()
PLACES = dict(zip(_EACH[::2], _EACH[1::2], strict=True))
"""Chinese name → a word of the English one."""
