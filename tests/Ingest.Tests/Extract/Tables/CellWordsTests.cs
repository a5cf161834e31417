using Pipeline.Ingest.Extract.Tables;
using Pipeline.Model;

namespace Pipeline.Ingest.Tests.Extract.Tables;

public sealed class CellWordsTests
{
    /// <summary>Columns from 0 to 100, 200 and 300; rows from 0 to 30 and 60.</summary>
    private static readonly CellWords Cells = TwoRowsOfThree();

    [Theory]
    [InlineData(102, 150, 1)]
    // Wider than its cell and set at its left edge, or at its right edge.
    [InlineData(102, 280, 1)]
    [InlineData(20, 198, 1)]
    // Near neither edge: where its middle is.
    [InlineData(50, 160, 1)]
    [InlineData(40, 150, 0)]
    // Its advance ends a little beyond the line.
    [InlineData(60, 101, 0)]
    // Over the table's own edge.
    [InlineData(205, 340, 2)]
    [InlineData(320, 380, -1)]
    public void A_word_belongs_to_the_cell_it_was_set_in(double x0, double x1, int cell) =>
        Assert.Equal(cell, Cells.CellOf(new Word("经费", new Box(x0, 10, x1, 20))));

    [Theory]
    [InlineData(24, 3)]
    [InlineData(14, 0)]
    [InlineData(70, -1)]
    [InlineData(-20, -1)]
    public void Its_row_is_that_of_its_middle(double y, int cell) =>
        Assert.Equal(cell, Cells.CellOf(new Word("经费", new Box(10, y, 50, y + 14))));

    [Theory]
    [InlineData("受雨季影响", 0)]
    [InlineData("7,111,198.98", 1)]
    public void A_word_that_fills_two_cells_was_set_at_the_left_unless_it_is_a_figure(string text, int cell) =>
        Assert.Equal(cell, Cells.CellOf(new Word(text, new Box(3, 10, 197, 20))));

    private static CellWords TwoRowsOfThree()
    {
        var lattice = Lattice.Of(EdgeJoiner.Join(
        [
            .. new[] { 0, 30, 60 }.Select(y => new Ruling(0, y, 300, y)),
            .. new[] { 0, 100, 200, 300 }.Select(x => new Ruling(x, 0, x, 60)),
        ]))!;
        return new CellWords(lattice, LatticeCells.Of(lattice));
    }
}
