using System.Text;
using Pipeline.Ingest.Extract.Workers;
using Pipeline.Model;

namespace Pipeline.Ingest.Tests.Extract.Workers;

public class PageJsonTests
{
    private static readonly Box Somewhere = new(1.5, 2.25, 1.0 / 3, 7);

    private static readonly Page Full = new(3, TextOrigin.Ocr,
    [
        new TextLine(3, 1, "绩效<目标> \"≥98%\"", Somewhere, 0.25)
        {
            Words = [new Word("绩效", Somewhere, 0.75) { Alternatives = ["绩敛", "缋效"] }, new Word("𠮷")],
        },
        new TextLine(3, 2, ""),
    ])
    {
        Width = 595.28,
        Height = 841.89,
        Rulings = [new Ruling(1, 2, 3, 4)],
        Grids =
        [
            new TableGrid(
            [
                new TableCell(0, 0, "项目\n名称", [new TextSpan(3, 1, 2, Somewhere, 0.5), new TextSpan(4, 1, 1)]) { RowSpan = 2 },
                new TableCell(0, 1, "", []) { ColumnSpan = 3 },
            ]),
        ],
    };

    [Fact]
    public void A_page_arrives_as_it_was_sent()
    {
        var read = PageJson.Read(PageJson.Write(Full));
        Assert.Equivalent(Full, read, strict: true);
        Assert.Equal((2, 4, "项目\n名称"), (read.Grids[0].Rows, read.Grids[0].Columns, read.Grids[0][1, 0]!.Text));
    }

    /// <summary>A property that the model gains is sent too, without anybody remembering to.</summary>
    [Fact]
    public void What_can_be_told_from_the_rest_is_not_sent()
    {
        var json = Encoding.UTF8.GetString(PageJson.Write(Full));
        Assert.DoesNotContain("IsEmpty", json);
        Assert.Single(json.Split("绩效<目标>").Skip(1));
    }

    [Fact]
    public void Numbers_and_letters_that_only_a_damaged_file_holds_do_no_harm()
    {
        var page = new Page(1, TextOrigin.PdfText, [new TextLine(1, 1, "a\ud800b\0", new Box(double.NaN, double.PositiveInfinity, 0, 0))]);
        var line = Assert.Single(PageJson.Read(PageJson.Write(page)).Lines);
        Assert.Equal("a\ufffdb\0", line.Text);
        Assert.Equal(page.Lines[0].Box, line.Box);
    }
}
