using Pipeline.Ingest.Extract.Tables;

namespace Pipeline.Ingest.Tests.Extract.Tables;

/// <summary>Tables whose columns, or rows, nobody drew. A cell is shown as its words; | parts cells, / rows.</summary>
public sealed class AlignedTablesTests
{
    public static TheoryData<string, string, string> Pages => new()
    {
        {
            "columns of figures", """
            Country      Exports   Imports
            Austria         12.5      11.0
            Belgium         30.1      28.4
            Denmark          9.9       8.7
            """, "Country|Exports|Imports/Austria|12.5|11.0/Belgium|30.1|28.4/Denmark|9.9|8.7"
        },
        {
            "rules over and under the head and at the end", """
            ---------------------------------
            Country      Exports   Imports
            ---------------------------------
            Austria         12.5      11.0
            Belgium         30.1      28.4
            ---------------------------------
            """, "Country|Exports|Imports/Austria|12.5|11.0/Belgium|30.1|28.4"
        },
        {
            "a heading over two columns", """
            ---------------------------------
                         Trade_in_goods
            Country      Exports   Imports
            ---------------------------------
            Austria         12.5      11.0
            Belgium         30.1      28.4
            Denmark          9.9       8.7
            ---------------------------------
            """, "Trade_in_goods/Country|Exports|Imports/Austria|12.5|11.0/Belgium|30.1|28.4/Denmark|9.9|8.7"
        },
        {
            "prose", """
            The council met on the third day of
            the month and heard the report of the
            treasurer, who said that the funds of
            the year would last until December.
            """, ""
        },
        {
            "prose in two columns", """
            The council met on      and said that the
            the third day and       funds of the year
            heard the report of     would not outlast
            the treasurer, who      the next December
            """, ""
        },
        {
            "contents", """
            Introduction                     1
            Methods                          3
            Results                          7
            Conclusions                     12
            """, ""
        },
        {
            "numbered points of a notice", """
            1.      各单位应当按时报送绩效目标
            2.      各单位应当按时报送自评报告
            3.      各单位应当按时公开有关情况
            4.      各单位应当按时整改存在问题
            """, ""
        },
        {
            "a drawn table stays as it is drawn", """
            +------+------+
            |名称    |总计    |
            +------+------+
            |甲     |1.00  |
            +------+------+
            """, "名称|总计/甲|1.00"
        },
    };

    [Theory]
    [MemberData(nameof(Pages))]
    public void What_stands_below_each_other_is_a_table_where_it_reads_as_one(string what, string picture, string expected)
    {
        var tables = TableFinder.FindAny(Drawing.Of(picture).Page());
        Assert.True(expected == string.Join(" # ", tables.Select(Show)), $"{what}: {string.Join(" # ", tables.Select(Show))}");
    }

    [Fact]
    public void Forms_are_not_read_by_columns_that_nobody_drew() =>
        Assert.Empty(TableFinder.Find(Drawing.Of((string)Pages.First().Data.Item2).Page()));

    private static string Show(FoundTable table) => string.Join('/', table.Cells.GroupBy(c => c.Row).OrderBy(r => r.Key)
        .Select(r => string.Join('|', r.OrderBy(c => c.Column).Where(c => c.Words.Count > 0).Select(c => string.Join(' ', c.Words.Select(w => w.Text))))));
}
