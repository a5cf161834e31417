using Pipeline.Model;
using Pipeline.Parsers.Indicators;
using Pipeline.Parsers.Layout;
using Pipeline.Parsers.Values;

namespace Pipeline.Parsers.Forms;

/// <summary>Makes indicators of the rows of a table whose upper levels are merged over the rows below, or repeated on them.</summary>
internal sealed class IndicatorRules(FilingBuilder builder)
{
    private LevelName? _level1;
    private LevelName? _level2;

    public void Add(IEnumerable<ColumnRow> rows, List<Indicator> indicators)
    {
        foreach (var row in rows)
        {
            builder.Take(row.Cells.Values);
            CarryDown(row);
            if (row["level3"] is not null || row["period"] is not null || row["annual"] is not null)
                indicators.Add(Read(row));
        }
    }

    private void CarryDown(ColumnRow row)
    {
        if (row.Text("level1") is { } level1)
        {
            _level1 = Taxonomy.TryReadLevel1(level1, out var name) ? name : new LevelName(null, level1, null);
            _level2 = null;
        }

        if (row.Text("level2") is { } level2)
            _level2 = Taxonomy.TryReadLevel2(level2, out var name) ? name : new LevelName(null, level2, null);
    }

    private Indicator Read(ColumnRow row) => new(
        _level1?.Code,
        _level1?.Name,
        _level2?.Code,
        _level2?.Name,
        IndicatorName.Bare(row.Text("level3")),
        row.Text("period"),
        row.Text("annual"))
    {
        PeriodValues = TargetParser.Parse(row.Text("period") ?? ""),
        AnnualValues = TargetParser.Parse(row.Text("annual") ?? ""),
        Evidence = RowEvidence.Of(row.Cells.Values),
    };
}
