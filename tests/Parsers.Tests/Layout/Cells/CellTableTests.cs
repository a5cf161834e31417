using Pipeline.Model;
using Pipeline.Parsers.Layout;
using Pipeline.Parsers.Layout.Cells;
using Pipeline.Parsers.Lexicon;

namespace Pipeline.Parsers.Tests.Layout.Cells;

/// <summary>Texts that lost their tables become tables again, or are refused. Here | ends a line, and ~ stands for an empty one.</summary>
public class CellTableTests
{
    private const string Head = "一级指标|二级指标|三级指标|指标值|备注|";
    private const string Scored = "一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|得分|偏差原因|";

    public static TheoryData<string, string[]> Tables => new()
    {
        // Merged cells stand once.
        { Head + "产出指标|数量指标|修渠长度|≥18公里|验收单|护岸处数|5处|台账|质量指标|验收合格率|100%|报告", ["修渠长度 ≥18公里 验收单", "护岸处数 5处 台账", "验收合格率 100% 报告"] },
        // Empty remarks are left out.
        { Head + "产出指标|数量指标|修渠长度|≥18公里|护岸处数|5处|台账|质量指标|验收合格率|100%", ["修渠长度 ≥18公里", "护岸处数 5处 台账", "验收合格率 100%"] },
        // Neighbouring numbers stay apart.
        {
            Scored + "产出指标|数量指标|帮扶人次|≥64人次|71人次|30|30|质量指标|发放准确率|100%|100%|30|27|系统升级",
            ["帮扶人次 ≥64人次 71人次 30 30", "发放准确率 100% 100% 30 27 系统升级"]
        },
        // A word in several lines is one.
        { Head + "产|出|指|标|数量指标|修渠长度|≥18公里|效益指标|社会效益|指标|受益户数|≥300户", ["修渠长度 ≥18公里", "受益户数 ≥300户"] },
        // A second level without an indicator.
        { Head + "效益指标|经济效益指标|社会效益指标|受益户数|≥300户|生态效益指标|水质达标率|≥90%", ["受益户数 ≥300户", "水质达标率 ≥90%"] },
        // Cells in paragraphs; an empty one is a blank line more.
        {
            "一级指标|~|二级指标|~|三级指标|~|指标值|~|备注|~|产出指标|~|数量指标|~|修渠长度|~|≥18公里|~|~|~|护岸处数|~|5处|~|台账|~|满意度指标|~|服务对象满意度指标|~|群众满意度|~|≥90%|~|~|",
            ["修渠长度 ≥18公里", "护岸处数 5处 台账", "群众满意度 ≥90%"]
        },
        // Headings below headings.
        { "绩效指标|指标值|备注|一级指标|二级指标|三级指标|实施期|年度|产出指标|数量指标|修渠长度|≥54公里|≥18公里|验收单|质量指标|验收合格率|100%|100%",
            ["修渠长度 ≥54公里 ≥18公里 验收单", "验收合格率 100% 100%"] },
        // A heading that nobody knows.
        { "一级指标|二级指标|三级指标|指标值|资料归口|产出指标|数量指标|修渠长度|≥18公里|水利科|质量指标|验收合格率|100%|质检科", ["修渠长度 ≥18公里 水利科", "验收合格率 100% 质检科"] },
        // What web pages print below.
        { Head + "产出指标|数量指标|修渠长度|≥18公里|质量指标|验收合格率|100%|~|打印本页 关闭窗口", ["修渠长度 ≥18公里", "验收合格率 100%"] },
    };

    [Theory]
    [MemberData(nameof(Tables))]
    public void Rows_come_back_under_the_headings(string text, string[] rows) => Assert.Equal(rows, Rows(Read(text)!));

    [Theory]
    // 分值 or 得分 is missing on the second row, and nothing tells which.
    [InlineData(Scored + "产出指标|数量指标|帮扶人次|≥64人次|71人次|30|30|质量指标|发放准确率|100%|100%|30|时效指标|发放时间|6月底前|6月|10|10")]
    // Written column by column.
    [InlineData(Head + "产出指标|效益指标|数量指标|质量指标|社会效益指标|修渠长度|验收合格率|受益户数|≥18公里|100%|≥300户")]
    public void What_fits_in_two_ways_is_no_row(string text) =>
        Assert.Empty(Rows(Read(text) ?? new CellTableResult(new TableGrid([]), [], true)));

    [Theory]
    // Several cells in a line, and sentences over the ends of lines: the dump of another program.
    [InlineData("项目名称 修渠|主管部门 水利局|一级指标 二级指标 三级指标 指标值|产出指标 数量指标 修渠长度 ≥18公里")]
    [InlineData("年度目标|完成北干渠维修十八公里并恢复沿线两岸灌溉面积四千一百亩使沿线|群众用水更加方便并且完成护岸建设任务使得两岸村庄不再遭受水患影响|的目标|一级指标|二级指标|三级指标|指标值|产出指标|数量指标|修渠|长度|≥18公里")]
    public void What_did_not_write_whole_cells_is_left_to_others(string text) => Assert.Null(Read(text));

    [Fact]
    public void A_remark_that_may_stand_in_two_columns_is_left_out()
    {
        var table = Read("一级指标|二级指标|三级指标|指标值|佐证材料|未达标原因|产出指标|数量指标|修渠长度|≥18公里|验收资料清单|质量指标|验收合格率|100%")!;
        Assert.Equal(["修渠长度 ≥18公里", "验收合格率 100%"], Rows(table));
    }

    [Fact]
    public void Rows_that_left_merged_cells_out_come_back_too()
    {
        var rows = TabTable.Read(Lines("一级指标\t二级指标\t三级指标\t指标值\t备注|产出指标\t数量指标\t修渠长度\t≥18公里\t验收单|护岸处数\t5处\t|质量指标\t验收合格率\t100%\t报告"));
        Assert.Equal(["修渠长度 ≥18公里 验收单", "护岸处数 5处", "验收合格率 100% 报告"], Rows(CellTable.Read(rows[0], FormLexicon.Standard)!));
    }

    [Fact]
    public void Labels_stand_beside_their_values_and_money_right_of_its_caption()
    {
        var grid = Read("项目名称|北干渠维修|主管部门|水利局|资金情况（万元）|资金总额|320|其中：财政拨款|320|其他资金|" + Head + "产出指标|数量指标|修渠长度|≥18公里")!.Grid;
        Assert.Equal("北干渠维修", grid[0, 1]!.Text);
        Assert.Equal("水利局", grid[1, 1]!.Text);
        Assert.Equal(("资金情况（万元）", 3), (grid[2, 0]!.Text, grid[2, 0]!.RowSpan));
        Assert.Equal(("其中：财政拨款", "320"), (grid[3, 1]!.Text, grid[3, 2]!.Text));
    }

    private static CellTableResult? Read(string text) => CellTable.Read(Lines(text), FormLexicon.Standard);

    private static List<TextLine> Lines(string text) =>
        [.. text.Split('|').Select((line, i) => new TextLine(1, i + 1, line == "~" ? "" : line)).Where(l => l.Text.Length > 0)];

    /// <summary>The cells of each row from the third column of the block on; levels alone are none.</summary>
    private static List<string> Rows(CellTableResult table) =>
        [.. table.Grid.Cells.Where(c => c.Column >= 3 && !c.IsEmpty && !IsHeading(c.Text)).GroupBy(c => c.Row).OrderBy(r => r.Key)
            .Select(row => string.Join(' ', row.OrderBy(c => c.Column).Select(c => c.Text)))];

    private static bool IsHeading(string text) => Head.Contains(text, StringComparison.Ordinal)
        || Scored.Contains(text, StringComparison.Ordinal)
        || text is "实施期" or "年度" or "资料归口" or "佐证材料" or "未达标原因";
}
