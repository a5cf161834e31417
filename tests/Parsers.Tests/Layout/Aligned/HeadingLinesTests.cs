using Pipeline.Parsers.Layout;
using Pipeline.Parsers.Layout.Aligned;

namespace Pipeline.Parsers.Tests.Layout.Aligned;

public class HeadingLinesTests
{
    private static readonly TableSpec Spec = new(
        new("name", CellType.Name, "三级指标"),
        new("initial", CellType.Money, "年初预算数"),
        new("spent", CellType.Money, "全年执行数"),
        new("weight", CellType.Points, "分值"),
        new("rate", CellType.Percent, "执行率") { Optional = true },
        new("score", CellType.Points, "得分"));

    [Theory]
    [InlineData("三级指标 年初预算数 全年执行数 分值 执行率 得分", "三级指标|年初预算数|全年执行数|分值|执行率|得分")]
    // Closed-up lines: the pieces of a column stand anywhere, but in the order of the columns.
    [InlineData("年初预 全年执 分 得\n三级指标 算数 行数 值 分", "三级指标|年初预算数|全年执行数|分值||得分")]
    // How a column is reckoned stands below its heading, or on the line of its last piece.
    [InlineData("年初预算数 全年执行 分 执 得\n（A） 数（B） 值 行 分\n（B/ 率\nA）", "|年初预算数（A）|全年执行数（B）|分值|执行（B/率A）|得分")]
    public void Pieces_of_headings_are_put_together_in_the_order_of_the_columns(string dump, string headings)
    {
        var named = new HeadingLines(Spec, Lines(dump)).Read(0);

        Assert.NotNull(named);
        Assert.Equal(headings, string.Join('|', Spec.Columns.Select(c => named.GetValueOrDefault(c.Key)?.Text)));
    }

    [Theory]
    [InlineData("年初预算数 全年执行数 分值 得分\n公里数 12.00 12.00 10 10")]
    [InlineData("得分 年初预算数")]
    [InlineData("年初预算数 A A A A A A\n分值 A B A B A B\n得分 A A B B A A\nA A A A A A A\nB B B B B B B")]
    public void Lines_that_hold_anything_else_are_no_headings(string dump) => Assert.Null(new HeadingLines(Spec, Lines(dump)).Read(0));

    private static IReadOnlyList<IReadOnlyList<Fragment>> Lines(string dump) => AlignedLines.Of(TestText.Document(dump).Pages[0].Lines);
}
