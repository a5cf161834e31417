using Pipeline.Ingest.Extract.Tables;
using Pipeline.Model;

namespace Pipeline.Ingest.Tests.Extract.Tables;

public sealed class EdgeJoinerTests
{
    private static readonly Ruling Long = new(100, 200, 300, 200);

    [Fact]
    public void A_line_drawn_twice_is_one_edge_amid_the_two()
    {
        var edges = EdgeJoiner.Join([Long, Long with { Y0 = 201.5, Y1 = 201.5 }]);

        Assert.Equal(new Edge(200.75, 100, 300), Assert.Single(edges.Horizontal));
    }

    [Fact]
    public void Lines_of_neighbouring_rows_stay_apart() =>
        Assert.Equal(2, EdgeJoiner.Join([Long, Long with { Y0 = 206, Y1 = 206 }]).Horizontal.Count);

    [Fact]
    public void A_chain_of_near_lines_does_not_become_one() =>
        Assert.True(EdgeJoiner.Join([.. Enumerable.Range(0, 12).Select(i => new Ruling(100, 200 + i, 300, 200 + i))]).Horizontal.Count > 1);

    [Theory]
    [InlineData(2, 1)]
    [InlineData(20, 5)]
    public void Dashes_are_one_edge_and_stretches_apart_are_not(double gap, int count)
    {
        var dashes = Enumerable.Range(0, 5).Select(i => new Ruling(50, i * (10 + gap), 50, (i * (10 + gap)) + 10));

        Assert.Equal(count, EdgeJoiner.Join([.. dashes]).Vertical.Count);
    }

    [Fact]
    public void Borders_drawn_cell_by_cell_are_the_lines_of_the_table()
    {
        var edges = EdgeJoiner.Join([
            .. from row in Enumerable.Range(0, 3)
            from column in Enumerable.Range(0, 4)
            from side in Sides(column * 50, row * 20)
            select side,
        ]);

        Assert.Equal((4, 5), (edges.Horizontal.Count, edges.Vertical.Count));
        Assert.All(edges.Horizontal, e => Assert.InRange(e.Length, 198, 202));
    }

    /// <summary>A cell's four sides, each drawn a little short and a little inside.</summary>
    private static IEnumerable<Ruling> Sides(double x, double y) =>
    [
        new(x + 0.7, y + 0.4, x + 49.3, y + 0.4), new(x + 0.7, y + 19.6, x + 49.3, y + 19.6),
        new(x + 0.4, y + 0.7, x + 0.4, y + 19.3), new(x + 49.6, y + 0.7, x + 49.6, y + 19.3),
    ];
}
