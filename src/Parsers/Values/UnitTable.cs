using System.Collections.Frozen;

namespace Pipeline.Parsers.Values;

/// <summary>Words that count or measure, in their plain form: a scale (万页), 次 (枪次), a rate (元/份) or an
/// alternative (套或本) is added to them by the reader.</summary>
internal static class UnitTable
{
    private const string Time =
        "秒 秒钟 分钟 小时 个小时 时 天 日 工作日 个工作日 自然日 个自然日 日历天 个日历天 周 个星期 星期 周岁 岁 月 个月 季度 个季度 年 年度 学年 个学年 学期 个学期 学时 课时";

    private const string Measures =
        "% ‰ ℃ 度 摄氏度 成 倍 分 分贝 百分比 百分点 个百分点 千分点 个千分点 单位 等级 个等级 档次 个档次 " +
        "元 角 美元 港元 人民币 " +
        "米 厘米 毫米 公里 千米 里 海里 延米 延长米 平方米 平米 平方公里 平方千米 立方米 立方 方 亩 亩次 公顷 " +
        "吨 公斤 千克 克 毫克 微克 斤 升 毫升 千瓦 千瓦时 瓦 千伏 兆 兆瓦 字 字符 比特 " +
        "m km cm mm m² km² m³ m2 km2 cm2 m3 cm3 °C ㎡ ㎥ ㎞ ㎝ ㎜ kg g mg μg µg ug t L l ml mL " +
        "KM KG kW kWh KW KWH MW h min s d GB TB MB PB Mbps Gbps dB dB(A) dB（A） ppm";

    private const string Counters =
        "人 名 位 户 家 个 件 台 套 辆 部 支 只 枚 把 张 本 册 份 篇 页 卷 宗 起 例 项 条 根 块 片 颗 株 棵 头 匹 尾 羽 箱 盒 瓶 袋 包 桶 罐 " +
        "组 批 座 栋 幢 间 处 所 场 期 次 回 遍 轮 届 班 趟 车 架 艘 点 站 段 节 门 科 课 幅 副 双 对 顶 面 床 口 眼 孔 道 扇 层 盏 杆 路 线 " +
        "村 镇 校 园 单 笔 剂 针 级 类 种 样 款 星 具 挺 杯 粒 枝 束 捆 丛 窝 峰 筐 筒 盘 盆 匝 圈 集 版 则 首 出 幕 席 席位 例次 " +
        "人次 户次 家次 批次 场次 台次 台套 台班 班次 航次 车次 架次 艘次 点次 站次 剂次 针次 枪次 件次 头次 辆次 轮次 床位 床日 工日 人日 人天 人月 人年 单元 标段 网格 " +
        "学分 车位 泊位 铺位 机位 机架 端口 点位 穴 墓穴 门次 厅 室 屏 卡 证 票 案 档 盒次 库 队 班组 团 帧 幢次 宗次 起次 用户";

    public static readonly FrozenSet<string> TimeUnits = Words(Time);

    public static readonly FrozenSet<string> Units = Words($"{Time} {Measures} {Counters}");

    public static readonly int Longest = Units.Max(unit => unit.Length);

    private static FrozenSet<string> Words(string list) => list.Split(' ').ToFrozenSet();
}
