using CsCheck;
using Pipeline.Parsers.Indicators;

namespace Pipeline.Parsers.Tests.Indicators;

public class FusedRoundTripTests
{
    [Fact]
    public void Rows_come_back_from_every_way_to_print_and_wrap_them()
    {
        var cells =
            from rows in FusedGen.Rows
            from style in FusedGen.Style
            from text in FusedGen.Wrapped(style.Compose(rows))
            select (rows, style, text);
        cells.Sample(cell => FusedIndicatorParser.Parse(cell.text) is var read
            && read.Unparsed.Count == 0
            && read.Items.Select(Row).SequenceEqual(cell.rows), iter: 1_000);
    }

    private static FusedRow Row(FusedIndicator item) =>
        new(
            item.Level1.Code,
            item.Level1.Name,
            item.Level2?.Code,
            item.Level2?.Name ?? "",
            item.Level3 ?? "",
            item.PeriodTarget,
            item.AnnualTarget);
}
