using Pipeline.Model;
using Pipeline.Parsers.Blocks;
using Pipeline.Parsers.Forms;
using Pipeline.Parsers.Layout;
using Pipeline.Parsers.Lexicon;
using Pipeline.Parsers.Sheets;

namespace Pipeline.Parsers.Tests.Sheets;

public class SheetResultsTests
{
    private readonly MisplacedRows _misplaced = new();

    [Fact]
    public void Levels_that_go_on_over_a_row_are_as_sure_there_as_where_they_are_printed()
    {
        var scores = Read(
            Row(0.5, (Role.Level1, "懂职效能"), (Role.Level2, "整体效能"), (Role.Level2Weight, "20"), (Role.Level3, "甲")),
            Row(0.99, (Role.Level3, "乙")),
            Row(0.9, (Role.Level1, "管理效率"), (Role.Level3, "丙")));
        Assert.Equal(
            [
                "level1 0.5, level2 0.5, level2_weight 0.5, level3 0.5",
                "level1 0.5, level2 0.5, level2_weight 0.5, level3 0.99",
                "level1 0.9, level3 0.9",
            ],
            scores.Select(i =>
                string.Join(
                    ", ",
                    i.Evidence.Where(e => e.Field is not null).Select(e => FormattableString.Invariant($"{e.Field} {e.Span.Confidence}"))))
        );
    }

    [Fact]
    public void A_level_that_is_printed_again_keeps_its_weight_and_the_level_under_it()
    {
        var scores = Read(
            Row(1, (Role.Level1, "管理（30分）"), (Role.Level2, "制度"), (Role.Level2Weight, "12"), (Role.Level3, "甲"), (Role.Score, "6")),
            Row(1, (Role.Level1, "管理"), (Role.Level3, "乙"), (Role.Score, "6")));
        Assert.Equal(
            [("管理", 30m, "制度", 12m), ("管理", 30m, "制度", 12m)],
            scores.Select(s => (s.Level1!, s.Level1Weight!.Value, s.Level2!, s.Level2Weight!.Value)));
    }

    [Fact]
    public void Texts_over_a_pages_end_go_on_in_the_row_above()
    {
        var score = Assert.Single(Read(
            Row(1, (Role.Level3, "甲"), (Role.Weight, "6"), (Role.Score, "5"), (Role.Explanation, "结余占预"), (Role.Reason, "进度")),
            Row(1, (Role.Explanation, "算的比率。"), (Role.Reason, "滞后"))));
        Assert.Equal(("结余占预算的比率。", "进度滞后"), (score.Explanation, score.ShortfallReason));
    }

    [Fact]
    public void A_result_without_a_name_and_points_is_told()
    {
        Assert.Single(Read(Row(1, (Role.Level3, "甲"), (Role.Score, "5")), Row(1, (Role.Actual, "12公里"))));
        Assert.Equal(
            (FindingRule.LayoutNotUnderstood, "12公里"),
            (Assert.Single(_misplaced.Findings()).Rule, Assert.Single(_misplaced.Findings()).Subject));
    }

    [Fact]
    public void What_a_department_did_is_no_indicator_where_nothing_is_aimed_at()
    {
        var rows = new[] { Row(1, (Role.Level1, "产出"), (Role.Level3, "实际完成率"), (Role.Weight, "10"), (Role.Score, "9")) };
        Assert.Empty(Results(rows).Indicators);
        Assert.Single(Results([.. rows, Row(1, (Role.Level3, "清障里程"), (Role.Target, "≥12公里"), (Role.Score, "5"))]).Indicators, i =>
            i.Level3 == "清障里程");
    }

    private List<ScoreItem> Read(params ColumnRow[] rows) => Results(rows).Scores;

    private (List<Indicator> Indicators, List<ScoreItem> Scores) Results(ColumnRow[] rows)
    {
        var sheet = new Sheet();
        sheet.Indicators.AddRange(rows);
        return new SheetResults(
            SheetForm.SelfEvaluationScores,
            new FilingBuilder(FilingKind.SelfEvaluationScores, new FormPart([], [])),
            sheet,
            _misplaced
        ).Read();
    }

    private static ColumnRow Row(double confidence, params (string Key, string Text)[] cells) =>
        new(cells.ToDictionary(c => c.Key, c => new TableCell(0, 0, c.Text, [new TextSpan(1, 1, 1, null, confidence)])));
}
