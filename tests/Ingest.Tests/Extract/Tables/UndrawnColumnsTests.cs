using Pipeline.Ingest.Extract.Tables;
using Pipeline.Model;

namespace Pipeline.Ingest.Tests.Extract.Tables;

public sealed class UndrawnColumnsTests
{
    private const string Apart = "aa   bb  ";
    private const string Running = "aaaaaaaa ";
    private const string One = "aa       ";

    [Theory]
    [InlineData(2, Apart, Apart, Apart)]
    // Too few.
    [InlineData(1, Apart, Apart)]
    // A text that runs over the line, in most rows and in one of four.
    [InlineData(1, Running, Running, Running)]
    [InlineData(1, Apart, Apart, Apart, Running, Running)]
    [InlineData(2, Apart, Apart, Apart, Running)]
    [InlineData(1, One, One, One)]
    public void Rows_that_keep_to_the_columns_of_the_head_are_parted_there(int cells, params string[] rows)
    {
        var drawing = Drawing.Of(
            "+----+----+\n|hh  |hh  |\n+----+----+\n" + string.Concat(rows.Select(r => $"|{r}|\n+---------+\n")).TrimEnd());

        Assert.Equal(cells, CellsOfLastRow(drawing));
        Assert.Equal(cells, CellsOfLastRow(drawing with { Words = [.. drawing.Words.SelectMany(Characters)] }));
    }

    [Fact]
    public void Single_characters_with_room_at_the_line_are_parted() =>
        Assert.Equal(
            2,
            CellsOfLastRow(
                Drawing.Of(
                    "+----+----+\n|hh  |hh  |\n+----+----+\n" + string.Concat(Enumerable.Repeat("|a b c d  |\n+---------+\n", 3)).TrimEnd())
            ));

    private static int CellsOfLastRow(Drawing drawing)
    {
        var cells = LatticeTables.Find(drawing.Page(), EdgeJoiner.Join(drawing.Rulings)).Single().Cells;
        return cells.Count(c => c.Row == cells.Max(r => r.Row));
    }

    /// <summary>As a recogniser may give them.</summary>
    private static IEnumerable<Word> Characters(Word word) =>
        word.Text.Select(
            (c, i) =>
                word with
                {
                    Text = c.ToString(),
                    Box = word.Box!.Value with
                    {
                        X0 = word.Box.Value.X0 + (i * Drawing.Wide),
                        X1 = word.Box.Value.X0 + ((i + 1) * Drawing.Wide),
                    },
                });
}
