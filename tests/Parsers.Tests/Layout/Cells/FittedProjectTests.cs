using Pipeline.Parsers.Layout.Cells;
using Pipeline.Parsers.Lexicon;

namespace Pipeline.Parsers.Tests.Layout.Cells;

public class FittedProjectTests
{
    private static readonly string[] Roles = [Role.Project, Role.Amount, Role.Level3];

    [Fact]
    public void A_project_has_the_rows_up_to_the_next_name()
    {
        var projects = FittedProject.Of(Roles, [Cell("修渠", 0, 0), Cell("9", 0, 1), Cell("长度", 0, 2), Cell("处数", 1, 2), Cell("清淤", 2, 0)]);

        Assert.Equal(["修渠 9 长度 处数", "清淤"], projects.Select(p => string.Join(' ', p.Cells.Select(c => c.Cell.Text))));
        Assert.Equal([0, 0, 0, 1, 2], FittedProject.Joined(projects).Select(c => c.Row));
    }

    // Of 2021-2023年渠道水情监测（二期） the row above took the first line.
    [Theory]
    [InlineData("水情监测（二期）", "2021-2023年渠道水情监测（二期）", true)]
    [InlineData("2021-2023年渠道水情监测（二期）", "水情监测（二期）", false)]
    [InlineData("水情监测（二期）", "水情监测（二期）", false)]
    public void A_name_that_is_the_end_of_another_one_is_torn(string name, string other, bool isTail)
    {
        FittedProject Of(string text) => new([Cell(text, 0, 0)]);
        Assert.Equal(isTail, Of(name).IsTailOf(Of(other), Roles));
    }

    private static FittedCell Cell(string text, int row, int column) => new(new TextCell(text, []), row, column, false, 9, 9);
}
