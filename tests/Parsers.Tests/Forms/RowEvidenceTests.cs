using Pipeline.Model;
using Pipeline.Parsers.Forms;
using Pipeline.Parsers.Layout;

namespace Pipeline.Parsers.Tests.Forms;

public class RowEvidenceTests
{
    [Fact]
    public void A_recognised_row_tells_how_sure_each_field_is()
    {
        var row = new ColumnRow(
            new Dictionary<string, TableCell>
            {
                ["level3"] = Cell(0.99),
                ["annual"] = Cell(0.6),
                ["note"] = Cell(0.3),
            });
        var evidence = RowEvidence.Of(
            row,
            new Dictionary<string, string>
            {
                ["level3"] = "level3",
                ["annual"] = "annual_target",
                ["period"] = "period_target",
            });
        Assert.Equal([(null, 0.3), ("level3", 0.99), ("annual_target", 0.6)], evidence.Select(e => (e.Field, e.Span.Confidence)));
    }

    [Fact]
    public void A_row_of_a_text_is_sure_as_a_whole() =>
        Assert.Null(Assert.Single(RowEvidence.Of(("item", Cell(1)), ("amount_fen", Cell(1)))).Field);

    private static TableCell Cell(double confidence) => new(0, 0, "甲", [new TextSpan(1, 1, 1, null, confidence)]);
}
