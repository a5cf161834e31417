using Pipeline.Parsers.Forms.ProjectTargets.Dump;

namespace Pipeline.Parsers.Tests.Forms.ProjectTargets.Dump;

public class AmountRowsTests
{
    [Theory]
    [InlineData("30.00 30.00\n20.00 15.00 5.00", "30.00 30.00|20.00 15.00 5.00")]
    [InlineData("30.00\n30.00\n20.00\n15.00\n5.00", "30.00 30.00|20.00 15.00 5.00")]
    [InlineData("30.00\n20.00\n30.00\n15.00\n5.00", "30.00 30.00|20.00 15.00 5.00")]
    [InlineData("30.00\n20.00\n20.00\n30.00", "30.00 30.00|20.00 20.00")]
    [InlineData(
        "30.00 30.00 0.00 0.00\n21.00 15.00 5.00 0.00\n8.00 8.00 0.00 0.00",
        "30.00 30.00 0.00 0.00|21.00 15.00 5.00 0.00|8.00 8.00 0.00 0.00"
    )]
    [InlineData("30.00 30.00\n20.00 15.00 5.00\n0.00\n0.00\n0.00", "30.00 30.00 0.00 0.00|20.00 15.00 5.00 0.00")]
    public void Sums_tell_which_amounts_stand_in_one_row(string text, string rows)
    {
        var sorted = new ColumnSorter(DumpText.Rows(text).Rows, 4, 0);

        var read = new AmountRows(4).Read(ProjectDumpReader.Amounts(sorted.Segments));

        Assert.Equal(rows, string.Join('|', read.Select(r => string.Join(' ', r.Amounts.Select(a => a.Text)))));
    }
}
