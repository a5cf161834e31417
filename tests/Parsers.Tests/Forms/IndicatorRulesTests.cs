using Pipeline.Model;
using Pipeline.Parsers.Forms;
using Pipeline.Parsers.Layout;

namespace Pipeline.Parsers.Tests.Forms;

public class IndicatorRulesTests
{
    [Fact]
    public void Cost_with_its_own_second_levels_is_a_first_level() =>
        Assert.Equal(
            ["/成本指标20/经济成本指标/甲", "1/产出指标/数量指标/乙", "1/产出指标/成本指标/丙"],
            Read(
                "level2=成本指标（20分）",
                "level2=经济成本指标 level3=甲",
                "level2=社会成本指标",
                "level1=产出指标 level2=数量指标 level3=乙",
                "level2=成本指标 level3=丙"));

    [Fact]
    public void Placeholders_are_no_indicators() =>
        Assert.Equal(["1/产出指标/数量指标/甲"], Read("level1=产出指标 level2=数量指标 level3=指标1：甲 annual=1个", "level3=…… annual=/", "level3=指标2：…"));

    [Fact]
    public void Levels_that_go_on_over_a_row_are_as_sure_there_as_where_they_are_printed()
    {
        var rules = new IndicatorRules(new FilingBuilder(FilingKind.Unknown, new FormPart([], [])));
        rules.Read(Row("level1=产出指标 level2=数量指标 level3=甲", 0.5));
        Assert.Equal([("level1", 0.5), ("level2", 0.5), ("level3", 0.99)], Fields(rules.Read(Row("level3=乙", 0.99))!));
        Assert.Equal([("level1", 0.9), ("level3", 0.9)], Fields(rules.Read(Row("level1=效益指标 level3=丙", 0.9))!));
    }

    private static IEnumerable<(string?, double)> Fields(Indicator indicator) =>
        indicator.Evidence.Where(e => e.Field is not null).Select(e => (e.Field, e.Span.Confidence));

    private static IEnumerable<string> Read(params string[] rows)
    {
        var rules = new IndicatorRules(new FilingBuilder(FilingKind.Unknown, new FormPart([], [])));
        foreach (var row in rows)
            if (rules.Read(Row(row)) is { } indicator)
                yield return $"{indicator.Level1Code}/{indicator.Level1}{rules.Level1?.Weight}/{indicator.Level2}/{indicator.Level3}";
    }

    private static ColumnRow Row(string cells, double confidence = 1) =>
        new(
            cells
                .Split(' ')
                .Select(c => c.Split('='))
                .ToDictionary(c => c[0], c => new TableCell(0, 0, c[1], [new TextSpan(1, 1, 1, null, confidence)])));
}
