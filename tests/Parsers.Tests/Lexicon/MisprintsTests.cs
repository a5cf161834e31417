using Pipeline.Model;
using Pipeline.Parsers.Lexicon;
using Pipeline.Parsers.Scans;

namespace Pipeline.Parsers.Tests.Lexicon;

/// <summary>What is close to a known wording by one character is that wording, and never another one.</summary>
public class MisprintsTests
{
    private static readonly BlockKind[] Kinds = Enum.GetValues<BlockKind>();
    private static readonly FormLexicon Words = FormLexicon.Standard;

    [Theory]
    [InlineData(nameof(BlockKind.Indicators), "三级指镖", "三级指标")]
    [InlineData(nameof(BlockKind.Indicators), "★ 三级 指镖（30分）", "★三级指标（30分）")]
    [InlineData(nameof(BlockKind.Indicators), "实际完成直", "实际完成值")]
    [InlineData(nameof(BlockKind.Indicators), "三级指木标", null)]
    [InlineData(nameof(BlockKind.Indicators), "年度指标木值", "年度指标值")]
    [InlineData(nameof(BlockKind.Indicators), "年度指标标值", "年度指标值")]
    [InlineData(nameof(BlockKind.Indicators), "年度指值", "年度指标值")]
    [InlineData(nameof(BlockKind.Funds), "年初预算教（万元）", "年初预算数（万元）")]
    [InlineData(nameof(BlockKind.Goals), "年初设定木标", "年初设定目标")]
    [InlineData(nameof(BlockKind.Goals), "年初设定日标", "年初设定目标")]
    public void A_heading_with_one_wrong_character_is_read_as_the_right_one(string kind, string printed, string? meant) =>
        Assert.Equal(meant, Words.MendedColumn(Enum.Parse<BlockKind>(kind), printed));

    [Theory]
    // Levels, times, places, shares and negations make other words, whether a wording holds them or not.
    [InlineData(nameof(BlockKind.Indicators), "七级指标")]
    [InlineData(nameof(BlockKind.Indicators), "弎级指标")]
    [InlineData(nameof(BlockKind.Indicators), "季度指标值")]
    [InlineData(nameof(BlockKind.Indicators), "度指标值")]
    [InlineData(nameof(BlockKind.Indicators), "近期指标值")]
    [InlineData(nameof(BlockKind.Indicators), "逐年完成值")]
    [InlineData(nameof(BlockKind.Funds), "半年执行数")]
    [InlineData(nameof(BlockKind.Funds), "年末预算数")]
    [InlineData(nameof(BlockKind.Funds), "年执行数")]
    [InlineData(nameof(BlockKind.Funds), "逐年执行数")]
    [InlineData(nameof(BlockKind.Projects), "项目简称")]
    // Characters that other headings print.
    [InlineData(nameof(BlockKind.Indicators), "指标来源")]
    [InlineData(nameof(BlockKind.Indicators), "指标单价")]
    [InlineData(nameof(BlockKind.Projects), "项目指标")]
    // Too short, two characters, no character.
    [InlineData(nameof(BlockKind.Indicators), "目标直")]
    [InlineData(nameof(BlockKind.Indicators), "权種")]
    [InlineData(nameof(BlockKind.Indicators), "三级旨镖")]
    [InlineData(nameof(BlockKind.Indicators), "年度指标值2")]
    // Known: as it is printed, or in another list.
    [InlineData(nameof(BlockKind.Indicators), "三级指标")]
    [InlineData(nameof(BlockKind.Indicators), "项目负责人")]
    public void What_may_be_another_heading_is_none(string kind, string printed) =>
        Assert.Null(Words.MendedColumn(Enum.Parse<BlockKind>(kind), printed));

    [Theory]
    [InlineData("项目明称", null)]
    [InlineData("项目茗称：", "项目名称：")]
    [InlineData("实施单仿", "实施单位")]
    [InlineData("实施单立", null)]
    [InlineData("主管部们", "主管部门")]
    [InlineData("预算主管部们", "预算主管部门")]
    [InlineData("监管部门", null)]
    [InlineData("联系电括", null)]
    [InlineData("上年结转", null)]
    public void A_label_likewise_where_it_tells_something(string printed, string? meant) => Assert.Equal(meant, Words.MendedLabel(printed));

    [Theory]
    [InlineData("其中：财政拔款", "其中：财政拨款")]
    [InlineData("其他资全", "其他资金")]
    [InlineData("省级资金", null)]
    [InlineData("乡级资金", null)]
    public void A_source_of_money_likewise(string printed, string? meant) => Assert.Equal(meant, Words.MendedSource(printed));

    [Fact]
    public void No_two_wordings_of_different_meaning_are_taken_for_each_other()
    {
        var stages = StageWords.All.SelectMany(s => s.Wordings.Split(' ')).Where(w => !w.Contains('*', StringComparison.Ordinal));
        var wordings = Words.Wordings.Concat(stages).Distinct().ToList();
        var known = new Misprints(wordings);
        var pairs = (from a in wordings
                     from b in wordings
                     where Math.Abs(a.Length - b.Length) <= 1 && EditDistance.Of(a, b) == 1 && Meaning(a) != Meaning(b)
                     select (a, b)).ToList();

        Assert.Contains(("一级指标", "三级指标"), pairs);
        Assert.Contains(("年初目标", "年度目标"), pairs);
        Assert.All(pairs, p => Assert.False(known.Is(p.a, p.b), $"{p.a} would be {p.b}."));
    }

    [Fact]
    public void A_wording_that_is_known_is_never_mended() =>
        Assert.All(Words.Wordings, w => Assert.Equal([], Mended(w).OfType<string>()));

    private static IEnumerable<string?> Mended(string wording) =>
        [Words.MendedLabel(wording), Words.MendedSource(wording), .. Kinds.Select(k => Words.MendedColumn(k, wording))];

    /// <summary>Everything that a wording means, wherever it stands.</summary>
    private static string Meaning(string wording) => string.Join('|', [
        .. Kinds.Select(k => Words.Column(k, wording)), Words.Label(wording)?.ToString(),
        Words.TryGetSource(wording, out var source) ? source ?? "-" : null,
        Words.TryGetStage(wording, out var stage) ? stage ?? "-" : null, Words.IsCaption(wording) ? "caption" : null]);
}
