using Pipeline.Model;
using Pipeline.Parsers.Forms.ProjectTargets;

namespace Pipeline.Parsers.Tests.Forms.ProjectTargets;

public class RowTreeTests
{
    /// <summary>Totals of rows; a * marks one with a goal. Below, what each row is.</summary>
    [Theory]
    [InlineData("30 10* 20*", "APP")]
    [InlineData("30 10* 20* 5 5*", "APPAP")]
    [InlineData("30 10* 20", "APP")]
    [InlineData("31 10* 20*", "APP")]
    [InlineData("35 30 10* 20* 5 5*", "AAPPAP")]
    [InlineData("10* 20*", "PP")]
    [InlineData("30 10* 20* 9 5*", "APPAP")]
    public void Rows_of_sums_are_agencies(string totals, string kinds)
    {
        var rows = totals.Split(' ').Select(t => new PricedRow(
            new ProjectRow
            {
                Name = new TableCell(0, 0, "甲", []),
                Total = new TableCell(0, 1, t.TrimEnd('*'), []),
                Goal = t.EndsWith('*') ? new TableCell(0, 2, "目标", []) : null,
            },
            "万元")).ToList();

        Assert.Equal(kinds, string.Concat(RowTree.Kinds(rows).Select(k => k == RowKind.Agency ? 'A' : 'P')));
    }
}
