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
        return IndicatorName.Bare(row.Text("level3")) is null && Target(row, "period") is null && Target(row, "annual") is null ? null : Make(row);
    }

    private void CarryDown(ColumnRow row)
    {
        if (row.Text("level1") is { } level1)
        {
            Level1 = Taxonomy.TryReadLevel1(level1, out var name) ? name : new LevelName(null, level1, null);
            Level2 = null;
            _carried["level1"] = row["level1"]!;
            _carried.Remove("level2");
        }

        if (row.Text("level2") is { } level2)
        {
            var name = Taxonomy.TryReadLevel2(level2, out var known) ? known : new LevelName(null, level2, null);
            if (Level2 is { } above && Taxonomy.IsPartOfCost(name) && Taxonomy.TryReadLevel1(above.Name, out var cost) && cost.Code is null)
                (Level1, _carried["level1"]) = (cost with { Weight = above.Weight }, _carried["level2"]);
            Level2 = name;
            _carried["level2"] = row["level2"]!;
        }
    }

    private static readonly Dictionary<string, string> Fields = new()
    {
        ["level1"] = "level1", ["level2"] = "level2", ["level3"] = "level3", ["period"] = "period_target", ["annual"] = "annual_target",
        ["actual"] = "actual",
    };

    private static string? Target(ColumnRow row, string key) => row.Text(key) is { } text && !Placeholder.Is(text) ? Wrapping.Tidy(text) : null;

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
