namespace Pipeline.Parsers.Layout.Aligned;

/// <summary>
/// Reads the headings of a table whose narrow columns wrap them, from lines that hold nothing else: 实际完成 / 值 beside 分 / 值. Where each
/// piece stands does not tell, since dumps close up such lines; but on every line the pieces stand in the order of the columns, and the
/// pieces of a column make one of its headings.
/// </summary>
/// <param name="lines">The lines, with one or more pieces each.</param>
internal sealed class HeadingLines(TableSpec spec, IReadOnlyList<IReadOnlyList<Fragment>> lines)
{
    private const int MostPieces = 40;

    /// <summary>A heading takes formulas in any order, so that many of them would take for ever.</summary>
    private const int MostFormulas = 6;

    private readonly HashSet<(int Column, string Places)> _dead = [];
    private readonly Dictionary<string, List<(int Line, Fragment Piece)>> _named = [];

    /// <summary>The heading of each column that is printed, by key; null where the lines hold anything else.</summary>
    /// <param name="firstRow">The index of the first line among those the labels are told in.</param>
    public IReadOnlyDictionary<string, StackedLabel>? Read(int firstRow) =>
        lines.Sum(l => l.Count) <= MostPieces
        && lines.Sum(l => l.Count(p => IsFormula(p.Text))) <= MostFormulas
        && Reads(0, new int[lines.Count])
            ? _named.ToDictionary(n => n.Key, n => Label(n.Value, firstRow))
            : null;

    private static StackedLabel Label(List<(int Line, Fragment Piece)> pieces, int firstRow)
    {
        var text = string.Concat(pieces.Where(p => !IsFormula(p.Piece.Text)).Select(p => Heading.Bare(p.Piece.Text)));
        return new StackedLabel(
            text,
            firstRow + pieces.Min(p => p.Line),
            firstRow + pieces.Max(p => p.Line),
            [.. pieces.OrderBy(p => p.Line).Select(p => p.Piece)]);
    }

    /// <summary>Whether the columns from one on explain all that is left on the lines.</summary>
    /// <param name="places">The next piece of each line.</param>
    private bool Reads(int column, int[] places)
    {
        if (places.Select((place, line) => place == lines[line].Count).All(ended => ended))
            return true;
        if (column == spec.Columns.Length || !_dead.Add((column, string.Join(',', places))))
            return false;
        return spec.Columns[column].Headings.Any(h => Takes(column, h, 0, 0, places, [])) || Reads(column + 1, places);
    }

    /// <summary>
    /// Whether a column has a heading of which some characters are taken already, and the columns behind it explain the rest.
    /// </summary>
    /// <param name="line">The first line its next characters may stand on.</param>
    private bool Takes(int column, string heading, int taken, int line, int[] places, List<(int Line, Fragment Piece)> pieces)
    {
        if (taken == heading.Length && IsClosed(pieces) && Reads(column + 1, places))
        {
            _named[spec.Columns[column].Key] = [.. pieces];
            return true;
        }

        for (var at = 0; at < lines.Count; at++)
            if (places[at] < lines[at].Count && TakesNext(column, heading, taken, line, places, pieces, at))
                return true;
        return false;
    }

    /// <summary>The same, if the next piece of a line goes to the column: as how it is reckoned, or as more of its heading.</summary>
    private bool TakesNext(int column, string heading, int taken, int line, int[] places, List<(int Line, Fragment Piece)> pieces, int at)
    {
        var piece = lines[at][places[at]];
        int[] next = [.. places];
        next[at]++;
        if (taken > 0 && IsFormula(piece.Text) && (!IsWhole(piece.Text) || !pieces.Exists(p => p.Line == at)))
            return Takes(column, heading, taken, IsWhole(piece.Text) ? at + 1 : line, next, [.. pieces, (at, piece)]);
        var text = Heading.Bare(piece.Text);
        return at >= line && text.Length > 0 && string.CompareOrdinal(heading, taken, text, 0, text.Length) == 0
            && Takes(column, heading, taken + text.Length, at + 1, next, [.. pieces, (at, piece)]);
    }

    private static bool IsClosed(List<(int Line, Fragment Piece)> pieces) =>
        pieces.Sum(p => p.Piece.Text.Count(c => c is '（' or '(') - p.Piece.Text.Count(c => c is '）' or ')')) == 0;

    /// <summary>A whole formula has a line of its heading for itself.</summary>
    private static bool IsWhole(string formula) => formula[0] is '（' or '(' && formula[^1] is '）' or ')';

    /// <summary>What a heading says of how its column is reckoned: （A）, or （B/A） in pieces.</summary>
    private static bool IsFormula(string text) => text.AsSpan().Trim("（()）AB/／ ").IsEmpty;
}
