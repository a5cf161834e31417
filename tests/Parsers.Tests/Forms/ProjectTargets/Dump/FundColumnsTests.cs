using Pipeline.Parsers.Forms.ProjectTargets;
using Pipeline.Parsers.Forms.ProjectTargets.Dump;

namespace Pipeline.Parsers.Tests.Forms.ProjectTargets.Dump;

public class FundColumnsTests
{
    [Theory]
    [InlineData("50.00 30.00 12.00 8.00|20.00 8.00 12.00|18.00 10.00 8.00|12.00 12.00", false, "special|other|")]
    [InlineData("50.00 30.00 8.00 12.00|20.00 8.00 12.00|18.00 10.00 8.00|12.00 12.00", false, "other|special|")]
    [InlineData("50.00 30.00 20.00|20.00 8.00 12.00|18.00 10.00 8.00|12.00 12.00", true, "special|special|")]
    [InlineData("50.00 50.00|50.00 50.00", false, "")]
    public void The_sums_of_the_table_tell_where_a_third_amount_stands(string text, bool doubtful, string places)
    {
        var rows = new AmountRows(4).Read(
            ProjectDumpReader.Amounts(new ColumnSorter(DumpText.Rows(text.Replace('|', '\n')).Rows, 4, 0).Segments));

        var columns = new FundColumns(ProjectTable.Money, rows[0], [.. rows.Skip(1)]);

        Assert.Equal(doubtful, columns.IsDoubtful);
        Assert.Equal(places, string.Join('|', rows.Skip(1).Select(r => string.Concat(columns.Of(r).Skip(2)))));
    }
}
