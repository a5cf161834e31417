using Pipeline.Ingest.Extract.Tables;

namespace Pipeline.Ingest.Tests.Extract.Tables;

public sealed class LatticeCellsTests
{
    public static TheoryData<string, string> Pictures => new()
    {
        {
            """
            +--+--+
            |  |  |
            +--+--+
            |     |
            +-----+
            """, "0,0 1x1; 0,1 1x1; 1,0 1x2"
        },
        {
            """
            +--+--+
            |  |  |
            |  +--+
            |  |  |
            +--+--+
            """, "0,0 2x1; 0,1 1x1; 1,1 1x1"
        },
        // Open at the sides.
        {
            """
            ---+---
               |
            ---+---
               |
            ---+---
            """, "0,0 1x1; 0,1 1x1; 1,0 1x1; 1,1 1x1"
        },
        // Cut by the page's end, and by its beginning.
        {
            """
            +--+--+
            |  |  |
            |  |  |
            """, "0,0 1x1; 0,1 1x1"
        },
        {
            """
            |  |  |
            |  |  |
            +--+--+
            """, "0,0 1x1; 0,1 1x1"
        },
        // No rectangle: cut into two, and no place is left over.
        {
            """
            +--+--+
            |     |
            |  +--+
            |  |  |
            +--+--+
            """, "0,0 1x2; 1,0 1x1; 1,1 1x1"
        },
        // A stub and an overshoot part nothing.
        {
            """
            +-----+-----+
            |     |     |
            |-    |     |
            |     |     |
            +-----+-----+
            """, "0,0 2x1; 0,1 2x1"
        },
    };

    [Theory]
    [MemberData(nameof(Pictures))]
    public void Places_that_no_line_parts_are_one_cell(string picture, string expected)
    {
        var lattice = Lattice.Of(EdgeJoiner.Join(Drawing.Of(picture).Rulings))!;

        Assert.Equal(expected, string.Join("; ", LatticeCells.Of(lattice).Select(c => $"{c.Row},{c.Column} {c.RowSpan}x{c.ColumnSpan}")));
    }

    [Fact]
    public void A_cell_begins_and_ends_where_its_borders_are_drawn()
    {
        var lattice = Lattice.Of(
            EdgeJoiner.Join([new(10, 10, 210, 10), new(10, 50, 210, 50), new(10, 10, 10, 50), new(90, 10, 90, 50), new(210, 10, 210, 50)])
        )!;

        Assert.Equal(new(90, 10, 210, 50), lattice.BoxOf(LatticeCells.Of(lattice)[1]));
    }
}
