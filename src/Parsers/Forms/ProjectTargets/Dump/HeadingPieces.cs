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
    private static readonly IReadOnlyList<(string Text, string Key)> Printed =
    [
        .. Spellings().DistinctBy(p => p.Text).OrderByDescending(p => p.Text.Length),
    ];

    private static readonly HashSet<string> Pieces = [.. Printed.SelectMany(p => Substrings(p.Text))];

    private static readonly int Longest = Printed[0].Text.Length;

    private readonly IReadOnlyList<Fragment> _fragments;
    private readonly bool[] _taken;

    public HeadingPieces(IReadOnlyList<Fragment> fragments)
    {
        _fragments = fragments;
        _taken = new bool[fragments.Count];
        for (var from = 0; from < fragments.Count;)
        {
            var to = from;
            while (to < fragments.Count && to - from < LongestRun && IsPiece(to))
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
        var length = 0;
        for (var i = from; i < to; i++)
            length += _fragments[i].Text.Length;
        if (length < SurelyHeading)
            return;
        var found = new List<(string Text, string Key, List<int> At)>();
        foreach (var (text, key) in Printed)
            if (text.Length <= length && !found.Exists(f => f.Key == key && key.Length > 0) && Assemble(text, from, to) is { } at)
            {
                found.Add((text, key, at));
                at.ForEach(i => _taken[i] = true);
                length -= text.Length;
            }

        if (found.Count < 2 && !found.Exists(f => f.Text.Length >= SurelyHeading))
            found.ForEach(f => f.At.ForEach(i => _taken[i] = false));
        else
            found.ForEach(f => Note(f.Text, f.Key, f.At));
    }

    private void Note(string heading, string key, List<int> pieces)
    {
        Keys.Add(key);
        Unit ??= Heading.Unit(heading);
        if (key == ProjectTable.Name && pieces.Count > 1)
            NameWidth = Math.Max(NameWidth, pieces.Max(i => _fragments[i].Width));
    }

    /// <summary>The first free pieces, in their order, that make up a heading; null where there are none.</summary>
    private List<int>? Assemble(ReadOnlySpan<char> heading, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            ReadOnlySpan<char> piece = Folded(i);
            if (_taken[i] || !heading.StartsWith(piece))
                continue;
            if (piece.Length == heading.Length)
                return [i];
            if (Assemble(heading[piece.Length..], i + 1, to) is { } rest)
                return [i, .. rest];
        }

        return null;
    }

    private bool IsPiece(int fragment) => _fragments[fragment].Text.Length <= Longest && Pieces.Contains(Folded(fragment));

    private string Folded(int fragment) => _fragments[fragment].Text.Replace('(', '（').Replace(')', '）');

    private static IEnumerable<(string Text, string Key)> Spellings()
    {
        foreach (var column in ProjectTable.Spec.Columns)
        foreach (var heading in column.Headings.Where(h => h.Length > 2 || !ProjectTable.IsTotalRow(h) || h == column.Headings[0]))
        foreach (
            var behind in column.Type == CellType.Money ? ["", "（万元）", "（元）", "（单位：万元）", "（单位：元）"]
            : column.Key == ProjectTable.Name ? ["", "（资金使用单位）"]
            : (string[])[""])
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
