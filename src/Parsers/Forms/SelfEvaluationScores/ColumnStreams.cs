using Pipeline.Parsers.Layout;

namespace Pipeline.Parsers.Forms.SelfEvaluationScores;

/// <summary>
/// The lines of each column of the score table, top to bottom, where a dump shows or suggests which line is in which column.
/// </summary>
internal sealed class ColumnStreams
{
    private readonly Dictionary<string, List<ColumnLine>> _lines = [];

    public IReadOnlyList<ColumnLine> this[string column] => _lines.GetValueOrDefault(column) ?? [];

    public void Add(string column, ColumnLine line)
    {
        if (!_lines.TryGetValue(column, out var lines))
            _lines[column] = lines = [];
        lines.Add(line);
    }
}
