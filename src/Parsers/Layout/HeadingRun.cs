namespace Pipeline.Parsers.Layout;

/// <summary>The headings of a table that stand one after the other in a dump.</summary>
/// <param name="Keys">The columns they name, each once.</param>
/// <param name="Unit">The unit of money in one of them; null where there is none.</param>
/// <param name="To">Index behind the last fragment.</param>
internal sealed record HeadingRun(IReadOnlySet<string> Keys, string? Unit, int From, int To)
{
    /// <summary>The first run of at least <paramref name="least"/> headings from a fragment on; null where there is none.</summary>
    public static HeadingRun? Find(IReadOnlyList<Fragment> fragments, TableSpec spec, int from = 0, int least = 2)
    {
        var scanner = LabelScanner.For(spec.Columns.SelectMany(c => c.Headings));
        for (var at = from; at < fragments.Count; at++)
            if (At(fragments, spec, scanner, at) is { } run && run.Keys.Count >= least)
                return run;
        return null;
    }

    private static HeadingRun? At(IReadOnlyList<Fragment> fragments, TableSpec spec, LabelScanner scanner, int from)
    {
        var keys = new HashSet<string>();
        string? unit = null;
        var at = from;
        while (scanner.At(fragments, at) is { } label
            && spec.Columns.FirstOrDefault(c => !keys.Contains(c.Key) && c.Headings.Contains(label.Label)) is { } column)
        {
            keys.Add(column.Key);
            unit ??= Heading.Unit(string.Concat(fragments.Skip(label.From).Take(label.To - label.From).Select(f => f.Text)));
            at = label.To;
        }

        return at > from ? new HeadingRun(keys, unit, from, at) : null;
    }
}
