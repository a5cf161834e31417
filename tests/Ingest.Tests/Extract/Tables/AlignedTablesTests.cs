using Pipeline.Ingest.Extract.Tables;
using Pipeline.Model;

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
            "cells of several lines, rows farther apart than these", """
            Purpose       2023.5    Remarks

            Roads           12.5    in_the_north
            and_bridges             and_the_south
            of_the_city

            Schools         30.1    all

            Hospitals        9.9    two_new_ones
            and_homes

            """, "Purpose|2023.5|Remarks/Roads and_bridges of_the_city|12.5|in_the_north and_the_south/Schools|30.1|all/Hospitals and_homes|9.9|two_new_ones"
        },
        {
            "figures written in the boxes of a diagram", """
            +-----+    +-----+    +-----+
            | 1.0 |    | 2.0 |    | 3.0 |
            +-----+    +-----+    +-----+

            +-----+    +-----+    +-----+
            | 4.0 |    | 5.0 |    | 6.0 |
            +-----+    +-----+    +-----+

            +-----+    +-----+    +-----+
            | 7.0 |    | 8.0 |    | 9.0 |
            +-----+    +-----+    +-----+
            """, ""
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

    [Theory]
    [InlineData(2_000, 1)]
    [InlineData(4_000, 0)]
    public void A_page_of_countless_lines_is_not_searched(int lines, int tables)
    {
        var words =
            from y in Enumerable.Range(0, lines)
            from x in Enumerable.Range(0, 3)
            select new Word("12", new Box(x * 100, y * 10, (x * 100) + 10, (y * 10) + 8));

        Assert.Equal(tables, TableFinder.FindAny(new Drawing([], [.. words]).Page()).Count);
    }

    [Fact]
    public void Headings_may_stand_above_the_first_rule()
    {
        var page = Drawing.Of("""
            Country      Exports   Imports
            ---------------------------------
            Austria         12.5      11.0
            Belgium         30.1      28.4

            ---------------------------------
            """).Page();
        var tables = TableFinder.FindAny(page with { Rulings = [.. page.Rulings.Select(r => r with { Y0 = r.Y0 - 10, Y1 = r.Y1 - 10 })] });

        Assert.Equal("Country|Exports|Imports/Austria|12.5|11.0/Belgium|30.1|28.4", Show(Assert.Single(tables)));
    }

    [Fact]
    public void A_heading_over_others_spans_the_columns_that_it_stands_over()
    {
        var table = Assert.Single(TableFinder.FindAny(Drawing.Of("""
                            EU                  Growth
            Country    Exports  Imports     2005     2006
            Austria       12.5     11.0      1.5      1.6
            Belgium       30.1     28.4      1.7      1.9
            Denmark        9.9      8.7      1.2      1.0
            """).Page()));

        Assert.Equal([(1, 2), (3, 2)], table.Cells.Where(c => c is { Row: 0, Words.Count: > 0 }).Select(c => (c.Column, c.ColumnSpan)));
    }

    private static string Show(FoundTable table) =>
        string.Join(
            '/',
            table
                .Cells.GroupBy(c => c.Row)
                .OrderBy(r => r.Key)
                .Select(r =>
                    string.Join(
                        '|',
                        r.OrderBy(c => c.Column).Where(c => c.Words.Count > 0).Select(c => string.Join(' ', c.Words.Select(w => w.Text)))))
        );
}
