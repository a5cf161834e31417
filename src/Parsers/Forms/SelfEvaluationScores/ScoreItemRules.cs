using Pipeline.Model;
using Pipeline.Parsers.Indicators;
using Pipeline.Parsers.Layout;
using Pipeline.Parsers.Text;
using static Pipeline.Parsers.Forms.SelfEvaluationScores.ScoreColumns;

namespace Pipeline.Parsers.Forms.SelfEvaluationScores;

/// <summary>Makes score items of the rows of a table whose upper levels are merged over the rows below, and printed again on the next page.</summary>
internal sealed class ScoreItemRules(FilingBuilder builder)
{
    private (string? Name, decimal? Weight) _level1;
    private (string? Name, decimal? Weight) _level2;
    private readonly Dictionary<string, TableCell> _carried = [];

    public void Add(IEnumerable<ColumnRow> rows)
    {
        foreach (var row in rows)
        {
            Take(row);
            CarryDown(row);
            if (row[Level3] is not null || row[Weight] is not null || row[Score] is not null)
                builder.ScoreItems.Add(Read(row));
            else if (row.Cells.Keys.Any(k => k is Explanation or Reason or Improvement) && builder.ScoreItems.Count > 0)
                builder.ScoreItems[^1] = Continued(builder.ScoreItems[^1], row);
        }
    }

    /// <summary>A text where points were expected is not taken, and so is reported.</summary>
    private void Take(ColumnRow row)
    {
        foreach (var (key, cell) in row.Cells)
            if (key is not (Weight1 or Weight2 or Weight or Score) || Points.Of(cell) is not null || Placeholder.Is(cell.Text))
                builder.Take(cell);
    }

    private void CarryDown(ColumnRow row)
    {
        if (Level(row, Level1, Weight1) is { } level1)
        {
            if (level1 != _level1)
            {
                _level2 = default;
                Carry(null, Level2, Weight2);
            }
            _level1 = level1;
            Carry(row, Level1, Weight1);
        }

        if (Level(row, Level2, Weight2) is { } level2)
        {
            _level2 = level2;
            Carry(row, Level2, Weight2);
        }
    }

    /// <summary>From a row on; from none on nothing is carried.</summary>
    private void Carry(ColumnRow? row, params ReadOnlySpan<string> keys)
    {
        foreach (var key in keys)
            if (row?[key] is { } cell)
                _carried[key] = cell;
            else
                _carried.Remove(key);
    }

    /// <summary>A level with its weight, which may stand in a bracket behind the name: 投入（15分）.</summary>
    private static (string? Name, decimal? Weight)? Level(ColumnRow row, string nameKey, string weightKey)
    {
        if (row[nameKey] is not { } cell)
            return null;
        var name = Squeeze.Text(cell.Text);
        var rest = name.AsSpan();
        if (row[weightKey] is null && name[^1] is ')' or '）' or '分' && LevelWeight.TryTake(ref rest, out var weight))
            return (rest.ToString(), weight);
        return (name, Points.Of(row[weightKey]));
    }

    private static readonly Dictionary<string, string> Fields = new()
    {
        [Level1] = "level1", [Weight1] = "level1_weight", [Level2] = "level2", [Weight2] = "level2_weight", [Level3] = "level3", [Weight] = "weight",
        [Explanation] = "explanation", [Target] = "target", [Actual] = "actual", [Score] = "score", [Reason] = "shortfall_reason", [Improvement] = "improvement",
    };

    private ScoreItem Read(ColumnRow row) => new()
    {
        Level1 = _level1.Name,
        Level1Weight = _level1.Weight,
        Level2 = _level2.Name,
        Level2Weight = _level2.Weight,
        Level3 = IndicatorName.Bare(Text(row, Level3)),
        Weight = Points.Of(row[Weight]),
        Explanation = Text(row, Explanation),
        Target = Text(row, Target),
        Actual = Text(row, Actual),
        Score = Points.Of(row[Score]),
        ShortfallReason = Text(row, Reason),
        Improvement = Text(row, Improvement),
        Evidence = RowEvidence.Of(row, Fields, _carried),
    };

    /// <summary>A row without a name and points goes on with the texts of the row above, across a page's end.</summary>
    private static ScoreItem Continued(ScoreItem item, ColumnRow row) => item with
    {
        Explanation = Join(item.Explanation, Text(row, Explanation)),
        ShortfallReason = Join(item.ShortfallReason, Text(row, Reason)),
        Improvement = Join(item.Improvement, Text(row, Improvement)),
        Evidence = [.. item.Evidence, .. RowEvidence.Of(row, Fields)],
    };

    private static string? Join(string? text, string? more) => more is null ? text : text is null ? more : Wrapping.Join([text, more]);

    private static string? Text(ColumnRow row, string key) =>
        row[key] is { } cell && Wrapping.Tidy(cell.Text) is { Length: > 0 } text && !Placeholder.Is(text) ? text : null;
}
