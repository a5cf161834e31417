using Pipeline.Model;
using Pipeline.Parsers.Forms;

namespace Pipeline.Parsers.Tests.Forms;

public class UnsureRowsTests
{
    [Theory]
    // The line of a cell of one row, of two rows, of none, and a message that names it already.
    [InlineData(4, "; compare with the scan", "; compare the row 抽检合格率 with the scan")]
    [InlineData(5, "; compare with the scan", "; compare the row 抽检合格率, 满意度 with the scan")]
    [InlineData(9, "; compare with the scan", "; compare with the scan")]
    [InlineData(4, " 抽检合格率; compare with the scan", " 抽检合格率; compare with the scan")]
    public void A_finding_about_a_number_names_its_row(int line, string message, string expected)
    {
        var finding = new Finding(FindingRule.LowConfidence, Severity.Warning, "≥", message)
        {
            Evidence = [new Evidence(null, new TextSpan(1, line, line))],
        };
        var filing = new Filing
        {
            Kind = FilingKind.ProjectTargets,
            Indicators = [Indicator("抽检合格率", 3, 5), Indicator("满意度", 5, 6)],
            Findings = [finding],
        };
        Assert.Equal(expected, UnsureRows.Named(filing).Findings[0].Message);
    }

    private static Indicator Indicator(string name, int from, int to) =>
        new(null, null, null, null, name, null, null) { Evidence = [new Evidence(null, new TextSpan(1, from, to))] };
}
