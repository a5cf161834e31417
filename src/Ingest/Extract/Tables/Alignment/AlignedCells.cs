using Pipeline.Model;

namespace Pipeline.Ingest.Extract.Tables.Alignment;

/// <summary>Makes cells of rows of lines. Borders that nobody drew lie midway between texts.</summary>
internal sealed class AlignedCells(IReadOnlyList<Column> columns, IReadOnlyList<List<PlacedLine>> rows)
{
    private readonly double[] _xs = Between([.. columns.Select(c => (c.X0, c.X1))]);
    private readonly double[] _ys = Between([.. rows.Select(r => (r.Min(l => l.Line.Y0), r.Max(l => l.Line.Y1)))]);

    public FoundTable Table()
    {
        var cells = Enumerable.Range(0, rows.Count).SelectMany(Row).ToList();
        return new FoundTable(new Box(_xs[0], _ys[0], _xs[^1], _ys[^1]), cells);
    }

    private IEnumerable<FoundCell> Row(int row)
    {
        var groups = new List<(ColumnSpan Span, List<Word> Words)>();
        foreach (var (segment, span) in rows[row].SelectMany(l => l.Line.Segments.Zip(l.Spans)))
            Add(groups, span, segment.Words);
        var empty = Enumerable.Range(0, columns.Count).Select(c => new ColumnSpan(c, c)).Where(c => !groups.Exists(g => g.Span.Meets(c)));
        return groups
            .Concat(empty.Select(c => (Span: c, Words: new List<Word>())))
            .OrderBy(g => g.Span.First)
            .Select(g => Cell(row, g.Span, g.Words));
    }

    /// <summary>Texts of a row that stand in common columns are one cell.</summary>
    private static void Add(List<(ColumnSpan Span, List<Word> Words)> groups, ColumnSpan span, IReadOnlyList<Word> words)
    {
        var met = groups.FindAll(g => g.Span.Meets(span));
        groups.RemoveAll(g => g.Span.Meets(span));
        groups.Add((met.Aggregate(span, (s, g) => s.With(g.Span)), [.. met.SelectMany(g => g.Words), .. words]));
    }

    private FoundCell Cell(int row, ColumnSpan span, IReadOnlyList<Word> words) =>
        new(row, span.First, 1, span.Last - span.First + 1, new Box(_xs[span.First], _ys[row], _xs[span.Last + 1], _ys[row + 1]), words);

    private static double[] Between((double From, double To)[] stretches) =>
        [stretches[0].From, .. stretches.Zip(stretches.Skip(1), (a, b) => (a.To + b.From) / 2), stretches[^1].To];
}
