using Pipeline.Model;
using Pipeline.Parsers.Layout;
using Pipeline.Parsers.Text;

namespace Pipeline.Parsers.Sheets;

/// <summary>Rows whose cells cannot be what their headings say: they are not stored, and one finding says so.</summary>
internal sealed class MisplacedRows
{
    // Where more than this share of a table's rows is misplaced the others may be so unseen.
    private const double MostMisplaced = 0.25;

    private readonly List<TableCell> _cells = [];

    public void Add(ColumnRow row) => _cells.AddRange(row.Cells.Values);

    /// <summary>The rows that may be stored.</summary>
    public List<ColumnRow> Sound(IReadOnlyList<ColumnRow> rows)
    {
        var sound = rows.Where(LevelGuard.IsSound).ToList();
        if (rows.Count - sound.Count > rows.Count * MostMisplaced)
            sound = [];
        foreach (var row in rows.Except(sound))
            Add(row);
        return sound;
    }

    public IEnumerable<Finding> Findings()
    {
        if (_cells.Count == 0)
            yield break;
        var places = Spans.Union(_cells.SelectMany(c => c.Spans));
        yield return new Finding(FindingRule.LayoutNotUnderstood, Severity.Error,
            string.Join(' ', _cells.Take(8).Select(c => Squeeze.Text(c.Text))),
            $"page {places[0].Page}, from line {places[0].LineFrom} on: the cells of these rows are not what their headings say (a level "
                + $"that is a figure, a target that is a heading); they were not stored: read them in the original")
        {
            Evidence = [.. places.Select(s => new Evidence(null, s))],
        };
    }
}
