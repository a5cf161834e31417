using Pipeline.Model;
using Pipeline.Parsers.Forms;
using Pipeline.Parsers.Forms.SelfEvaluationScores;
using Pipeline.Parsers.Layout;

namespace Pipeline.Parsers.Tests.Forms.SelfEvaluationScores;

public class ScoreItemRulesTests
{
    [Fact]
    public void Levels_that_go_on_over_a_row_are_as_sure_there_as_where_they_are_printed()
    {
        var builder = new FilingBuilder(FilingKind.Unknown, new FormPart([], []));
        new ScoreItemRules(builder).Add(
        [
            Row(0.5, (ScoreColumns.Level1, "懂职效能"), (ScoreColumns.Level2, "整体效能"), (ScoreColumns.Weight2, "20"), (ScoreColumns.Level3, "甲")),
            Row(0.99, (ScoreColumns.Level3, "乙")),
            Row(0.9, (ScoreColumns.Level1, "管理效率"), (ScoreColumns.Level3, "丙")),
        ]);
        Assert.Equal(
            ["level1 0.5, level2 0.5, level2_weight 0.5, level3 0.5", "level1 0.5, level2 0.5, level2_weight 0.5, level3 0.99", "level1 0.9, level3 0.9"],
            builder.ScoreItems.Select(i => string.Join(", ", i.Evidence.Where(e => e.Field is not null).Select(e => FormattableString.Invariant($"{e.Field} {e.Span.Confidence}")))));
    }

    private static ColumnRow Row(double confidence, params (string Key, string Text)[] cells) =>
        new(cells.ToDictionary(c => c.Key, c => new TableCell(0, 0, c.Text, [new TextSpan(1, 1, 1, null, confidence)])));
}
