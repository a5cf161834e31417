using System.Globalization;

namespace Pipeline.Parsers.Tests.Checks.Composed;

/// <summary>Composes pairs that are true in every figure, the same for the same seed.</summary>
#pragma warning disable CA5394 // What is composed must be the same each time.
internal sealed class PairComposer(int seed)
{
    private static readonly string[] Places = ["泽川县", "云溪市", "栎阳市北塘区", "平湖镇", "沙渡县", "松岭市", "丹江口市南岸区", "白石县"];
    private static readonly string[] Bureaus = ["林业局", "水利局", "文化馆", "人民医院", "气象局", "民政局", "图书馆", "市场监督管理局"];
    private static readonly string[] Projects = ["古树名木保护", "山塘除险加固", "非遗展演", "远程会诊平台建设", "人工影响天气作业", "临时救助", "流动书车", "食品抽检"];
    private static readonly (string Name, string Unit)[] Counts =
        [("巡护次数", "次"), ("新建站点数", "个"), ("服务人次", "人次"), ("改造管线长度", "公里"), ("抽检批次", "批次"), ("培训人数", "人"), ("采购设备", "台"), ("发放手册", "册")];
    private static readonly string[] Rates = ["验收合格率", "设备完好率", "任务完成率", "档案齐全率", "参训人员通过率", "资金发放准确率"];
    private static readonly string[] Timely = ["按期完成率", "资金拨付及时率", "报告出具及时率"];
    private static readonly string[] Costs = ["单位成本", "人均补助", "每次作业费用"];
    private static readonly string[] Effects = ["带动群众参与情况", "服务能力提高程度", "安全隐患减少程度", "公共文化普及情况"];
    private static readonly string[] Lasting = ["长效管护情况", "队伍稳定情况"];
    private static readonly string[] Words = ["有效提升", "明显改善", "持续发挥", "逐步提高", "机制健全"];
    private static readonly string[] Publics = ["服务对象满意度", "受益群众满意度", "参与者满意率"];
    private static readonly string[] Reasons =
        ["受汛期影响，进度滞后，下一步加快实施。", "招标流标一次，已重新组织。", "年初测算偏低，今后据实设定指标。", "部分人员外出，将补办一期。"];

    private readonly Random _random = new(seed);

    private decimal _step;

    public ComposedPair Next()
    {
        _step = Pick<decimal>([0.01m, 0.1m, 1]);
        var spending = Pick<decimal>([10, 10, 10, 20]);
        var budget = Math.Round((decimal)(20 + (_random.NextDouble() * 900)), 2);
        var paid = Pick<decimal>([1, 1, 0.97m, 0.9m, 0.85m]);
        var amount = Math.Round(budget * paid, 2);
        var rate = amount / budget;
        return new ComposedPair
        {
            Agency = Pick(Places) + Pick(Bureaus),
            Project = Pick(Projects) + Pick(["专项经费", "补助资金", "（二期）", ""]),
            Year = 2020 + _random.Next(6),
            Initial = Chance(0.7) ? budget : Math.Round(budget * 0.9m, 2),
            Budget = budget,
            Paid = amount,
            FiscalShare = Pick<decimal>([1, 0.8m, 0.65m]),
            SpendingWeight = spending,
            Rows = [.. Rows(100 - spending)],
            Rate = Rated(rate),
            SpendingScore = Rounded(rate * spending),
        };
    }

    public T Pick<T>(IReadOnlyList<T> among) => among[_random.Next(among.Count)];

    public bool Chance(double chance) => _random.NextDouble() < chance;

    public decimal Rounded(decimal score) => Math.Round(score / _step, MidpointRounding.AwayFromZero) * _step;

    public string Rated(decimal rate) => (rate * 100).ToString(Pick(["0.00", "0.00", "0.0"]), CultureInfo.InvariantCulture) + "%";

    /// <summary>A result that scores by the rules, met or missed.</summary>
    public PairRow Measured(PairRow row, bool isMet)
    {
        if (row.Sign is null)
            return row with { Actual = isMet ? Pick(["达成预期指标", row.Target, "已完成"]) : "部分达成并具有一定效果",
                Score = isMet ? row.Weight : Rounded(row.Weight * 0.7m), Reason = isMet ? "" : Pick(Reasons) };
        var isReverse = row.Sign is "≤" or "＜";
        var actual = Near(row, isMet);
        var score = isMet ? row.Weight : Rounded(row.Weight * (isReverse ? row.Number / actual : actual / row.Number));
        return row with { Actual = Printed(actual) + row.Unit, Score = score, Reason = isMet ? Pick(["", "", "无"]) : Pick(Reasons) };
    }

    public static string Printed(decimal number) => number.ToString("0.####", CultureInfo.InvariantCulture);

    private decimal Near(PairRow row, bool isMet)
    {
        var finest = row.Number % 1 == 0 && row.Unit != "%" ? 1 : 0.1m;
        var share = isMet ? Pick<decimal>([1, 1.02m, 1.05m]) : Pick<decimal>([0.85m, 0.7m, 0.92m]);
        if (row.Sign is "≤" or "＜")
            share = 2 - share;
        var actual = Math.Round(row.Number * share / finest) * finest;
        if (row.Unit == "%" && row.Sign is "≥" or "=")
            actual = Math.Min(actual, 100);
        return !isMet && actual == row.Number ? actual + (row.Sign is "≤" or "＜" ? finest : -finest)
            : isMet && actual == row.Number && row.Sign is "＞" or "＜" ? actual + (row.Sign == "＞" ? finest : -finest)
            : isMet && row.Sign == "=" ? Math.Max(actual, row.Number) : actual;
    }

    private IEnumerable<PairRow> Rows(decimal points)
    {
        var rows = new List<PairRow>();
        for (var i = 0; i < 2 + _random.Next(2); i++)
            rows.Add(Count());
        rows.Add(Rate("产出指标", "质量指标", Pick(Rates)));
        rows.Add(Rate("产出指标", "时效指标", Pick(Timely)));
        rows.Add(Cost());
        rows.Add(Told("效益指标", "社会效益指标", Pick(Effects)));
        rows.Add(Told("效益指标", "可持续影响指标", Pick(Lasting)));
        rows.Add(Rate("满意度指标", "服务对象满意度指标", Pick(Publics)));
        var weights = Weights(points, rows.Count);
        return rows.Select((r, i) => Measured(r with { Weight = weights[i] }, isMet: Chance(0.8)));
    }

    private static List<decimal> Weights(decimal points, int count)
    {
        var weights = Enumerable.Repeat(Math.Floor(points / count), count).ToList();
        weights[0] += points - weights.Sum();
        return weights;
    }

    private PairRow Count()
    {
        var (name, unit) = Pick(Counts);
        var number = unit == "公里" ? Math.Round((decimal)(10 + (_random.NextDouble() * 90)), 1) : 20 + _random.Next(3000);
        return Row("产出指标", "数量指标", name, Pick(["≥", "≥", "＞", "="]), number, unit);
    }

    private PairRow Rate(string level1, string level2, string name) =>
        Row(level1, level2, name, Pick(["≥", "≥", "="]), 60 + _random.Next(38), "%");

    private PairRow Cost() =>
        Row("产出指标", "成本指标", Pick(Costs), Pick(["≤", "＜"]), 20 + _random.Next(2000), Pick(["元", "元/人次", "万元"]));

    private PairRow Told(string level1, string level2, string name) => Row(level1, level2, name, null, 0, "") with { Target = Pick(Words) };

    private PairRow Row(string level1, string level2, string name, string? sign, decimal number, string unit) => new()
    {
        Level1 = level1, Level2 = level2, Name = name, Sign = sign, Number = number, Unit = unit,
        Target = sign is null ? "" : Worded(sign, Printed(number) + unit), Actual = "", Weight = 0, Score = 0,
    };

    private string Worded(string sign, string quantity) => sign switch
    {
        "≥" => Pick([
            $"≥{quantity}", $"不低于{quantity}", $"{quantity}以上", $"≧{quantity}", $">={quantity}", $"不少于{quantity}", $"{quantity}或以上"]),
        "＞" => Pick([$"＞{quantity}", $">{quantity}", $"超过{quantity}"]),
        "≤" => Pick([$"≤{quantity}", $"不超过{quantity}", $"{quantity}以内", $"<={quantity}", $"不高于{quantity}"]),
        "＜" => Pick([$"＜{quantity}", $"<{quantity}"]),
        _ => quantity,
    };
}
#pragma warning restore CA5394
