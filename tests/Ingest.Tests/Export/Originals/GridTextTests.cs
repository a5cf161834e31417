using Pipeline.Ingest.Export.Originals;
using Pipeline.Model;

namespace Pipeline.Ingest.Tests.Export.Originals;

public class GridTextTests
{
    private static readonly TableGrid Grid = new(
    [
        Cell(0, 0, "项目名称"), Cell(0, 1, "清淤", span: 2),
        Cell(1, 0, "一级指标"), Cell(1, 1, "指标值"), Cell(1, 2, "得分"),
        Cell(2, 0, "产出", rows: 3), Cell(2, 1, "≥3km"), Cell(2, 2, "10"),
        Cell(3, 1, "≥95%"), Cell(3, 2, "9"),
        Cell(4, 1, "及时"), Cell(4, 2, "5"),
        Cell(5, 0, "总分", span: 2), Cell(5, 2, "24"),
        Cell(6, 0, "备注", span: 3),
    ]);

    [Fact]
    public void Aligns_columns_by_what_a_terminal_shows_and_leaves_merged_cells_their_columns() =>
        Assert.Equal(
            """
            项目名称 | 清淤
            一级指标 | 指标值 | 得分
            产出     | ≥3km   | 10
                     | ≥95%   | 9
                     | 及时   | 5
            总分              | 24
            备注
            """, Text(Grid, [], 80));

    [Fact]
    public void Shows_the_rows_near_a_marked_cell_and_what_goes_on_over_them() =>
        Assert.Equal(
            """
            产出 | ≥95% | 9
                 | 及时 | 5
            总分        | »24«
            备注
            """, Text(Grid, [Grid[5, 2]!], 80));

    [Fact]
    public void Leaves_a_gap_between_rows_that_are_apart()
    {
        var rows = Enumerable.Range(0, 20).Select(r => Cell(r, 0, $"{r}")).ToList();
        Assert.Equal("»0«\n1\n2\n…\n17\n18\n»19«", Text(new TableGrid(rows), [rows[0], rows[19]], 80));
    }

    [Fact]
    public void Is_no_wider_than_the_screen()
    {
        var wide = new TableGrid([.. Enumerable.Range(0, 12).Select(c => Cell(0, c, "数量指标完成情况说明")), Cell(1, 0, "长", span: 12)]);
        Assert.All(Text(wide, [], 60).Split('\n'), line => Assert.InRange(DisplayText.Width(line), 1, 60));
    }

    [Fact]
    public void Writes_out_what_would_steer_a_terminal() =>
        Assert.Equal(@"\u001b[2J清 | \u202e淤", Text(new TableGrid([Cell(0, 0, "\u001b[2J清"), Cell(0, 1, "\u202e淤")]), [], 80));

    [Theory]
    [InlineData("清淤工程", 8, "清淤工程")]
    [InlineData("清淤工程", 7, "清淤工…")]
    [InlineData("清淤工程", 6, "清淤…")]
    [InlineData("清淤", 0, "")]
    public void Cuts_no_character_in_two(string text, int width, string cut) => Assert.Equal(cut, DisplayText.Cut(text, width));

    private static string Text(TableGrid grid, TableCell[] marked, int width) =>
        string.Join('\n', new GridText(grid, GridRows.Shown(grid, marked), marked, width).Lines());

    private static TableCell Cell(int row, int column, string text, int span = 1, int rows = 1) =>
        new(row, column, text, [new TextSpan(1, row + 1, row + 1)]) { ColumnSpan = span, RowSpan = rows };
}
