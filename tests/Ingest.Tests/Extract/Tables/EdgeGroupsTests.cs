using Pipeline.Ingest.Extract.Tables;

namespace Pipeline.Ingest.Tests.Extract.Tables;

public sealed class EdgeGroupsTests
{
    [Fact]
    public void Every_pair_of_edges_that_meet_is_a_crossing()
    {
        var edges = EdgeJoiner.Join(Drawing.Of("""
            +--+--+
            |  |  |
            +--+--+
            |  |  |
            +--+--+
            """).Rulings);

        Assert.Equal(9, EdgeGroups.Crossings(edges).Count());
    }

    [Theory]
    [InlineData("""
        +--+--+    +--+--+
        |  |  |    |  |  |
        +--+--+    +--+--+

        +--+--+
        |  |  |
        +--+--+
        """, 3)]
    [InlineData("""
        ------------------
          text

        ------
        """, 0)]
    [InlineData("""
        |    |    |
        |    |    |
        """, 0)]
    public void Tables_are_told_by_what_hangs_together(string picture, int count) =>
        Assert.Equal(count, EdgeGroups.Of(EdgeJoiner.Join(Drawing.Of(picture).Rulings), pageHeight: 800).Count());

    [Fact]
    public void The_columns_of_a_row_that_fills_the_page_hang_together()
    {
        var edges = EdgeJoiner.Join([new(50, 40, 50, 560), new(120, 40, 120, 560), new(800, 40, 800, 560)]);

        Assert.Equal(3, Assert.Single(EdgeGroups.Of(edges, pageHeight: 595)).Vertical.Count);
    }
}
