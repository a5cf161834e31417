using Pipeline.Model;
using Pipeline.Parsers.Indicators;
using Pipeline.Parsers.Layout;
using Pipeline.Parsers.Text;
using Pipeline.Parsers.Values;

namespace Pipeline.Parsers.Forms;

/// <summary>Makes indicators of the rows of a table whose upper levels are merged over the rows below, or repeated on them.</summary>
/// <param name="ofTargets">Whether weights and explanations are the indicators' own, and not those of the row that scores them.</param>
internal sealed class IndicatorRules(FilingBuilder builder, bool ofTargets = false)
{
    /// <summary>The first-level heading that the last row stands under; null where none has been printed.</summary>
    public LevelName? Level1 { get; private set; }

    public LevelName? Level2 { get; private set; }

    /// <summary>The cells that these levels were read from, by their columns.</summary>
    public IReadOnlyDictionary<string, TableCell> Carried => _carried;

    private readonly Dictionary<string, TableCell> _carried = [];

    public void Add(IEnumerable<ColumnRow> rows, List<Indicator> indicators) => indicators.AddRange(rows.Select(Read).OfType<Indicator>());

    /// <summary>The indicator of a row; null for a row of headings, or of placeholders, only.</summary>
    public Indicator? Read(ColumnRow row)
    {
        builder.Take(row.Cells.Values);
        CarryDown(row);
        return IndicatorName.Bare(row.Text("level3")) is null && Target(row, "period") is null && Target(row, "annual") is null
            ? null
            : Make(row);
    }

    private void CarryDown(ColumnRow row)
    {
        if (row.Text("level1") is { } level1)
        {
            var name = Taxonomy.TryReadLevel1(level1, out var known) ? known : Unknown(level1);
            if (name.Name != Level1?.Name)
                (Level1, Level2) = (null, null);
            Level1 = Weighted(name, row["weight1"], Level1);
            Carry(row, "level1", "weight1");
            if (Level2 is null)
                Drop("level2", "weight2");
        }

        if (row.Text("level2") is { } level2)
        {
            var name = Taxonomy.TryReadLevel2(level2, out var known) ? known : Unknown(level2);
            if (Level2 is { } above && Taxonomy.IsPartOfCost(name) && Taxonomy.TryReadLevel1(above.Name, out var cost) && cost.Code is null)
                (Level1, _carried["level1"]) = (cost with { Weight = above.Weight }, _carried["level2"]);
            Level2 = Weighted(name, row["weight2"], name.Name == Level2?.Name ? Level2 : null);
            Carry(row, "level2", "weight2");
        }
    }

    /// <summary>
    /// The points that stand in a bracket after the name (投入（15分）), in a column of their own, or where the name was printed first.
    /// </summary>
    private static LevelName Weighted(LevelName name, TableCell? cell, LevelName? before) =>
        name with { Weight = name.Weight ?? Points.Of(cell) ?? before?.Weight };

    private static LevelName Unknown(string text)
    {
        var name = Squeeze.Text(text);
        var rest = name.AsSpan();
        return name is [.., ')' or '）' or '分'] && LevelWeight.TryTake(ref rest, out var weight)
            ? new LevelName(null, rest.ToString(), weight) : new LevelName(null, text, null);
    }

    private void Carry(ColumnRow row, params ReadOnlySpan<string> keys)
    {
        foreach (var key in keys)
            if (row[key] is { } cell)
                _carried[key] = cell;
    }

    private void Drop(params ReadOnlySpan<string> keys)
    {
        foreach (var key in keys)
            _carried.Remove(key);
    }

    private static readonly Dictionary<string, string> Fields = new()
    {
        ["level1"] = "level1", ["level2"] = "level2", ["level3"] = "level3", ["period"] = "period_target", ["annual"] = "annual_target",
        ["actual"] = "actual",
    };

    private static string? Target(ColumnRow row, string key) =>
        row.Text(key) is { } text && !Placeholder.Is(text) ? Wrapping.Tidy(text) : null;

    private static string? Joined(string? text, string? more) => text is null ? more : more is null ? text : $"{text}；{more}";

    private Indicator Make(ColumnRow row) => new(
        Level1?.Code,
        Level1?.Name,
        Level2?.Code,
        Level2?.Name,
        IndicatorName.Bare(row.Text("level3")),
        Target(row, "period"),
        Target(row, "annual"))
    {
        PeriodValues = TargetParser.Parse(row.Text("period")),
        AnnualValues = TargetParser.Parse(row.Text("annual")),
        ActualValues = TargetParser.Parse(row.Text("actual")),
        Weight = ofTargets ? Points.Of(row["weight"]) : null,
        Explanation = Joined(ofTargets ? Target(row, "explanation") : null, Target(row, "other")),
        Evidence = RowEvidence.Of(row, Fields, _carried),
    };
}
