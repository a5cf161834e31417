namespace Pipeline.Parsers.Layout.Aligned;

/// <summary>The headings of a table in lines that keep the places of words; each may be wrapped over several lines.</summary>
/// <param name="FirstRow">Index of the first line with one of them.</param>
/// <param name="LastRow">Index of the last.</param>
/// <param name="Labels">The heading of each column that is printed, by the column's key.</param>
internal sealed record HeadingBand(int FirstRow, int LastRow, IReadOnlyDictionary<string, StackedLabel> Labels)
{
    private const int Tallest = 6;

    public IReadOnlySet<string> Keys => Labels.Keys.ToHashSet();

    /// <summary>The unit of money in one of the headings; null where there is none.</summary>
    public string? Unit => Labels.Values.Select(l => Heading.Unit(l.Text)).FirstOrDefault(u => u is not null);

    /// <summary>The first lines from one on that print most of the table's headings, two at least; null where there are none.</summary>
    public static HeadingBand? Find(IReadOnlyList<IReadOnlyList<Fragment>> lines, TableSpec spec, int from = 0)
    {
        var needed = Math.Max(2, ((3 * spec.Columns.Length) + 4) / 5);
        var labels = new StackedLabels(new LabelSet(spec.Columns.SelectMany(c => c.Headings))).Find(lines, from);
        HeadingBand? found = null;
        foreach (var first in labels)
        {
            if (found is not null && first.FirstRow > found.LastRow)
                break;
            if (Assign(spec, Near(labels, first)) is var named && named.Count >= (found?.Labels.Count ?? needed))
                found = new HeadingBand(named.Values.Min(l => l.FirstRow), named.Values.Max(l => l.LastRow), named);
        }

        return Wrapped(lines, spec, from, found?.LastRow ?? lines.Count - 1, Math.Max(needed, (found?.Labels.Count ?? 0) + 1)) ?? found;
    }

    /// <summary>The first lines up to one that are nothing but headings, more of them than a number; null where there are none.</summary>
    private static HeadingBand? Wrapped(IReadOnlyList<IReadOnlyList<Fragment>> lines, TableSpec spec, int from, int last, int needed)
    {
        for (var row = from; row <= last; row++)
        for (var height = Math.Min(Tallest, lines.Count - row); height > 1; height--)
            if (lines[row].Count > 0
                && new HeadingLines(spec, [.. lines.Skip(row).Take(height)]).Read(row) is { } named
                && named.Count >= needed)
                return new HeadingBand(row, named.Values.Max(l => l.LastRow), named);
        return null;
    }

    /// <summary>
    /// The labels a few lines from one on: the fewer lines hold as many headings, the better, since a block above may end in a heading of
    /// the same words.
    /// </summary>
    private static IEnumerable<StackedLabel> Near(IReadOnlyList<StackedLabel> labels, StackedLabel first) =>
        labels.Where(l => l.FirstRow >= first.FirstRow && l.LastRow < first.FirstRow + Tallest);

    /// <summary>The n-th printing of a heading, from the left, goes to the n-th column that bears it.</summary>
    private static Dictionary<string, StackedLabel> Assign(TableSpec spec, IEnumerable<StackedLabel> labels)
    {
        var named = new Dictionary<string, StackedLabel>();
        foreach (var label in labels.OrderBy(l => l.Offset))
            if (spec.Columns.FirstOrDefault(c => !named.ContainsKey(c.Key) && c.Headings.Contains(label.Label)) is { } column)
                named[column.Key] = label;
        return named;
    }
}
