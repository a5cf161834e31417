namespace Pipeline.Runs.Tests;

/// <summary>`show` prints the cells of an original that has no picture of its pages.</summary>
public sealed class ShownOriginalTests : IDisposable
{
    private const string Form = """
        <html><head><meta charset="utf-8"></head><body><p>项目支出绩效自评表</p><p>（2031年度）</p><table>
        <tr><td>项目名称</td><td colspan="6">清淤</td></tr>
        <tr><td>主管部门</td><td colspan="6">乌有县水务局</td></tr>
        <tr><td>一级指标</td><td>二级指标</td><td>三级指标</td><td>年度指标值</td><td>实际完成值</td><td>分值</td><td>得分</td></tr>
        <tr><td>产出指标</td><td>数量指标</td><td>清淤里程</td><td>≥3公里</td><td>3公里</td><td>60</td><td>60</td></tr>
        <tr><td>满意度指标</td><td>服务对象满意度指标</td><td>群众满意度</td><td>≥90%</td><td>91%</td><td>40</td><td>40</td></tr>
        <tr><td colspan="5">总分</td><td>100</td><td>TOTAL</td></tr>
        </table></body></html>
        """;

    private readonly InboxFolder _inbox = new();

    [Fact]
    public void The_cells_that_a_finding_is_about_are_marked_in_the_rows_near_them()
    {
        var shown = Show("98");
        Assert.Contains("== Original at finding 1 (score-total-mismatch), page 1", shown, StringComparison.Ordinal);
        Assert.Contains("»98«", shown, StringComparison.Ordinal);
        Assert.Contains("≥90%", shown, StringComparison.Ordinal);
    }

    [Fact]
    public void All_rows_are_shown_where_there_is_no_finding()
    {
        var shown = Show("100");
        Assert.Contains("""
            == Original, page 1
            项目名称   | 清淤
            主管部门   | 乌有县水务局
            """, shown, StringComparison.Ordinal);
    }

    [Fact]
    public void A_filing_whose_original_is_not_kept_is_shown_without_it()
    {
        var shown = Show("100", "--no-archive");
        Assert.Contains("清淤里程", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("Original", shown, StringComparison.Ordinal);
    }

    public void Dispose() => _inbox.Dispose();

    private string Show(string total, params string[] options)
    {
        var file = Path.Combine(_inbox.Folder, "form.html");
        File.WriteAllText(file, Form.Replace("TOTAL", total, StringComparison.Ordinal));
        Run.Pipeline(["ingest", file, "--db", _inbox.Database, .. options]);
        var shown = Run.Pipeline("show", "1", "--db", _inbox.Database);
        Assert.Equal(0, shown.ExitCode);
        return shown.Output;
    }
}
