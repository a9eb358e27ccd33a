"""Common nouns of countable things in Chinese and Japanese, with the English thing that a unit names: data only.

A compound is known by its last noun, so that short nouns serve many: 病床 and 养老床位 are beds. It reads nothing (`counting_words`).
"""

_NOUNS = """
bed: 床 床位 床铺 铺位 牀 ベッド 病床
seat: 座位 席位 座席 坐席 席 客席
table: 桌 餐桌 桌子 テーブル
desk: 课桌 書桌 书桌 办公桌
chair: 椅 椅子 座椅 轮椅 いす イス
parking-space: 车位 車位 停车位 停車位 泊位 駐車場所
vehicle: 车 車 车辆 車両 汽车 自動車
car: 轿车 小汽车 普通車 乗用車 私家车
bus: 公交车 公交 客车 巴士 バス
truck: 卡车 货车 トラック
bicycle: 自行车 单车 自転車
train: 列车 列車 电车
ship: 船 船舶 渔船 船只 漁船
boat: 小船 游艇 艇 ボート
aircraft: 飞机 飛機 飛行機 客机
drone: 无人机 ドローン
household: 家庭 住户 农户 農戶 用户 居民户 世帯
farm: 农场 農場 牧场 農家 农家
enterprise: 企业 企業 公司 商户 个体户 会社 厂商
shop: 商店 店 店铺 门店 店舗 网店 商铺
restaurant: 餐厅 餐馆 饭店 食堂 レストラン
hotel: 酒店 宾馆 旅馆 民宿 ホテル 旅館
institution: 机构 機構 单位 施設 机关
school: 学校 小学 中学 校 小学校 中学校 高校
kindergarten: 幼儿园 幼稚園 幼稚园
hospital: 医院 醫院 病院
clinic: 诊所 卫生院 卫生室 診療所
pharmacy: 药店 药房 薬局
library: 图书馆 圖書館 図書館
museum: 博物馆 博物館 美术馆 美術館
factory: 工厂 工場 厂
warehouse: 仓库 倉庫
building: 楼 建筑 大楼 房屋 建物 楼房 ビル
house: 住宅 住房 民房 民居 家屋
room: 房间 客房 室 病房 教室 部屋 会议室
classroom: 课室
bridge: 桥 桥梁 橋 橋梁
tunnel: 隧道 トンネル
station: 车站 站 车站点 站点 駅 監測站 监测站
charging-point: 充电桩 充電桩 充电器
toilet: 公厕 厕所 卫生间 トイレ 便器
lift: 电梯 電梯 エレベーター
lamp: 灯 灯泡 路灯 街灯 電灯 灯具
camera: 摄像头 摄像机 监控 相机 カメラ
computer: 电脑 電腦 计算机 パソコン 笔记本
phone: 手机 电话 電話 スマートフォン
machine: 机 机器 设备 設備 機 机械 机床 機器 機械
robot: 机器人 ロボット
refrigerator: 冰箱 冷柜 冷蔵庫
air-conditioner: 空调 エアコン
turbine: 风机 水轮机 風車 机组
pump: 水泵 泵 ポンプ
engine: 发动机 エンジン
operation: 手术 手術
instrument: 仪器 乐器 楽器
piano: 钢琴 鋼琴 ピアノ
book: 书 图书 圖書 書籍 書 书籍 藏书
photograph: 照片 相片 写真
painting: 画 油画 绘画 絵画
exhibit: 展品 展示品
item: 藏品 物品 收藏品 商品
artefact: 文物 出土文物 遗物 遺物
map: 地图 地図
ticket: 票 门票 车票 入场券 電影票 チケット 入場券
card: 卡 银行卡 会员卡 カード
certificate: 证书 证 证照 营业执照
licence: 许可证 执照 牌照
questionnaire: 问卷 調查問卷 调查问卷 調査票
contract: 合同 契約 合约
agreement: 协议 協定
order: 订单 訂單 注文 外卖订单
application: 申请 申請 专利申请
patent: 专利 專利 特許
document: 文件 文书 文書
report: 报告 報告 报告书
complaint: 投诉 苦情
letter: 信 信件 手紙
parcel: 包裹 快递 邮件 快件 荷物
meal: 餐 饭 盒饭 午餐 早餐 晚餐 膳食 弁当 食事 套餐
gift: 礼物 礼品
box: 箱 盒 纸箱
bottle: 瓶 ボトル
bag: 袋 背包 口袋
watermelon: 西瓜 スイカ
egg: 鸡蛋 蛋 卵 鶏卵
apple: 苹果 りんご リンゴ
melon: メロン
tree: 树 树木 樹 树苗 木 樹木 古树
seedling: 苗 苗木 幼苗
flower: 花 花卉
cow: 奶牛 乳牛 母牛
cattle: 牛 肉牛 黄牛 水牛
sheep: 羊 绵羊 山羊 羊只
pig: 猪 生猪 豬 豚 母猪
horse: 马 馬
dog: 狗 犬 犬只 小狗 子犬
puppy: 幼犬
cat: 猫 貓 小猫 流浪猫 子猫
chicken: 鸡 雞 鶏 肉鸡 蛋鸡
duck: 鸭 鴨
bird: 鸟 鳥 候鸟 鸟类 野鳥 水鸟 野生鸟类
crane: 丹顶鹤 白鹤 鹤 タンチョウ
fish: 鱼 魚 鱼苗
animal: 动物 動物 牲畜 野生动物
hive: 蜂箱 巣箱
well: 井 水井 机井 井戸
reservoir: 水库
pond: 池塘 塘 ため池
greenhouse: 大棚 温室 ハウス
field: 田 农田
route: 线路 路線 路线 公交线路 航线
road: 公路 道路 街道
river: 河 河流 河道 川
village: 村 村庄 村落 集落
community: 社区 小区
project: 项目 工程 プロジェクト
case: 案件 病例 病案
accident: 事故 交通事故
fire: 火灾 火災 火情
event: 活动 活動 赛事 イベント
performance: 演出 公演
concert: 音乐会 演唱会 コンサート
exhibition: 展览 展覧会 展会
lecture: 讲座 講座 講演
course: 课程 課程 课
class: 班级 クラス
team: 队 队伍 球队 チーム
group: 小组 团体 団体 组
person: 人 人员 老人 学生 教师 职工 员工 志愿者 游客 居民 患者 儿童 会员 旅客 观众 従業員 職員 利用者 来場者 医生 护士
tomb: 墓 墓葬 古墓
kiln: 窑 窑址
coin: 钱币 铜钱 硬币 硬貨
tower: 塔 铁塔 鉄塔
court: 球场 篮球场 法庭
tent: 帐篷 テント
key: 钥匙 鍵
umbrella: 伞 雨伞 傘
knife: 刀 刀具
sensor: 传感器 センサー
meter: 水表 电表 燃气表
boiler: 锅炉 ボイラー
panel: 光伏板 太阳能板 パネル
bell: 钟 編钟 鐘
"""

THINGS = {noun: f"{{{line.partition(':')[0]}}}" for line in _NOUNS.strip().splitlines() for noun in line.partition(":")[2].split()}
"""The code of what a noun counts."""
