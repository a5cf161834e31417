using Pipeline.Parsers.Layout;

namespace Pipeline.Parsers.Forms.ProjectTargets.Dump;

/// <summary>
/// Finds the pieces that the headings of a project form were broken into: wrapped over lines, with those of several headings in
/// turn, and once more on every page.
/// </summary>
internal sealed class HeadingPieces
{
    private const int SurelyHeading = 4;
    private const int LongestRun = 40;

    /// <summary>What may be printed, longest first, so that a heading is not taken for a shorter one.</summary>
    private static readonly IReadOnlyList<(string Text, string Key)> Printed = [.. Spellings().DistinctBy(p => p.Text).OrderByDescending(p => p.Text.Length)];

    private static readonly HashSet<string> Pieces = [.. Printed.SelectMany(p => Substrings(p.Text))];

    private readonly IReadOnlyList<Fragment> _fragments;
    private readonly bool[] _taken;

    public HeadingPieces(IReadOnlyList<Fragment> fragments)
    {
        _fragments = fragments;
        _taken = new bool[fragments.Count];
        for (var from = 0; from < fragments.Count;)
        {
            var to = from;
            while (to < fragments.Count && to - from < LongestRun && Pieces.Contains(Folded(to)))
                to++;
            TakeRun(from, to);
            from = Math.Max(to, from + 1);
        }
    }

    /// <summary>The keys of the columns that have a heading.</summary>
    public HashSet<string> Keys { get; } = [];

    /// <summary>The unit in a heading; null where none is printed there.</summary>
    public string? Unit { get; private set; }

    /// <summary>The width of the column of names, in display columns, where its heading is wrapped; 0 where it is not.</summary>
    public int NameWidth { get; private set; }

    public bool IsHeading(int fragment) => _taken[fragment];

    /// <summary>Puts headings together from the pieces of a run, each heading once.</summary>
    private void TakeRun(int from, int to)
    {
        var found = new List<(string Text, string Key, List<int> At)>();
        var used = new HashSet<int>();
        foreach (var (text, key) in Printed)
            if (found.All(f => f.Key != key || key.Length == 0) && Assemble(text, from, to, used) is { } at)
            {
                found.Add((text, key, at));
                used.UnionWith(at);
            }

        if (found.Count < 2 && !found.Exists(f => f.Text.Length >= SurelyHeading))
            return;
        foreach (var (text, key, at) in found)
        {
            at.ForEach(i => _taken[i] = true);
            Keys.Add(key);
            Unit ??= Heading.Unit(text);
            if (key == ProjectTable.Name && at.Count > 1)
                NameWidth = Math.Max(NameWidth, at.Max(i => _fragments[i].Width));
        }
    }

    /// <summary>The first pieces, in their order, that make up a heading; null where there are none.</summary>
    private List<int>? Assemble(string heading, int from, int to, HashSet<int> used)
    {
        for (var i = from; i < to; i++)
        {
            var piece = Folded(i);
            if (used.Contains(i) || !heading.StartsWith(piece, StringComparison.Ordinal))
                continue;
            if (piece.Length == heading.Length)
                return [i];
            if (Assemble(heading[piece.Length..], i + 1, to, used) is { } rest)
                return [i, .. rest];
        }

        return null;
    }

    private string Folded(int fragment) => _fragments[fragment].Text.Replace('(', '（').Replace(')', '）');

    private static IEnumerable<(string Text, string Key)> Spellings()
    {
        foreach (var column in ProjectTable.Spec.Columns)
            foreach (var heading in column.Headings.Where(h => h.Length > 2 || !ProjectTable.IsTotalRow(h) || h == column.Headings[0]))
                foreach (var behind in column.Type == CellType.Money ? ["", "（万元）", "（元）", "（单位：万元）", "（单位：元）"] : column.Key == ProjectTable.Name ? ["", "（资金使用单位）"] : (string[])[""])
                    yield return (heading + behind, column.Key);
        foreach (var group in ProjectTable.GroupHeadings)
            yield return (group, "");
    }

    private static IEnumerable<string> Substrings(string text)
    {
        for (var from = 0; from < text.Length; from++)
            for (var to = from + 1; to <= text.Length; to++)
                yield return text[from..to];
    }
}
