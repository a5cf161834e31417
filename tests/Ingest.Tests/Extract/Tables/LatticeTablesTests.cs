using Pipeline.Ingest.Extract;
using Pipeline.Ingest.Extract.Tables;
using Pipeline.Model;

namespace Pipeline.Ingest.Tests.Extract.Tables;

public sealed class LatticeTablesTests
{
    public static TheoryData<string, string> Pictures => new()
    {
        // Two tables, their words in reading order.
        {
            """
            +----+----+    +----+----+
            |aa  |bb  |    |ee  |ff  |
            +----+----+    +----+----+
            |cc  |dd  |
            +----+----+
            """, "aa bb cc dd | ee ff"
        },
        // A frame round a paragraph, an underline, a heading's rule.
        {
            """
            +---------+
            | some te |
            | xt here |
            +---------+
              heading
              -------
            """, ""
        },
        // Boxes to tick in a cell are part of what the cell says.
        {
            """
            +-----------------+----+
            | yes +--+--+  no |aa  |
            |     |  |  |     |    |
            |     +--+--+     |    |
            +-----------------+----+
            """, "yes no aa"
        },
        // Nothing is written in it.
        {
            """
            +----+----+
            |    |    |
            +----+----+
            """, ""
        },
    };

    [Theory]
    [MemberData(nameof(Pictures))]
    public void Tables_are_what_is_drawn_as_cells_and_written_in(string picture, string expected)
    {
        var tables = Tables(Drawing.Of(picture).Page());

        Assert.Equal(
            expected,
            string.Join(" | ", tables.Select(t => string.Join(' ', t.Cells.SelectMany(c => c.Words).Select(w => w.Text)))));
    }

    [Fact]
    public void Words_below_the_last_border_of_a_page_stay_in_their_open_cells()
    {
        var table = Assert.Single(Tables(Drawing.Of("""
            +----+----+
            |aa  |bb  |
            +----+----+
            |cc  |dd  |
            |    |ee  |
            |    |    |
            """).Page(height: 120)));

        Assert.Equal(["aa", "bb", "cc", "dd ee"], table.Cells.Select(c => string.Join(' ', c.Words.Select(w => w.Text))));
    }

    [Theory]
    [InlineData(40, 555, 1)]
    [InlineData(300, 420, 0)]
    public void One_cell_is_a_table_where_the_page_cuts_it(double from, double to, int tables)
    {
        Ruling[] sides = [new(50, from, 50, to), new(550, from, 550, to)];
        var page = new Drawing([.. sides, new(50, to, 550, to)], [new Word("text", new Box(60, from + 10, 90, from + 20))]).Page(600, 595);

        Assert.Equal(tables, Tables(page).Count);
    }

    [Fact]
    public void A_page_of_countless_rulings_is_a_drawing()
    {
        var table = Drawing.Of("""
            +----+----+
            |aa  |bb  |
            +----+----+
            """);
        var hatching = Enumerable.Range(0, 10_000).Select(i => new Ruling(i % 100 * 6, 100 + (i / 100 * 8), (i % 100 * 6) + 2, 100 + (i / 100 * 8)));

        Assert.Single(TableFinder.Find(table.Page()));
        Assert.Empty(TableFinder.Find((table with { Rulings = [.. table.Rulings, .. hatching] }).Page()));
    }

    private static List<FoundTable> Tables(PageContent page) => LatticeTables.Find(page, EdgeJoiner.Join(page.Rulings));
}
