using Pipeline.Model;
using Pipeline.Parsers.Indicators;
using Pipeline.Parsers.Layout;
using Pipeline.Parsers.Layout.Woven;

namespace Pipeline.Parsers.Forms.DepartmentTargets.Columns;

/// <summary>
/// Tells which rows stand under which second level: rows and levels come in one order, names have words of their level, and a name of
/// a level stands at the top of its rows or in their middle, on their page.
/// </summary>
/// <param name="levels">The pieces of the names of levels, by index.</param>
/// <param name="rows">The rows with the indices of their pieces.</param>
internal sealed class LevelPlaces(DumpPieces pieces, IReadOnlyList<int[]> levels, IReadOnlyList<WovenRow> rows)
{
    private const double Empty = 0.6;
    private const double Unlike = 0.4;
    private const double OtherPage = 1.5;
    private const double PerLine = 0.35;
    private const double MostAway = 2.1;
    private const double TopIsRare = 0.4;

    /// <summary>The line at which each row begins, as its cells wrap; one more for the end.</summary>
    private readonly int[] _tops = Tops(rows);

    private readonly Dictionary<int, int> _rowOf = rows.SelectMany((r, i) => r.Pieces.Select(p => (p, i))).ToDictionary(x => x.p, x => x.i);

    /// <summary>The pieces of the second levels whose place in the dump does not tell their rows.</summary>
    public IReadOnlyList<int[]> Unplaced => [.. levels.Where(l => !IsFirstLevel(l) && Top(l) is null && Middle(l) is null)];

    /// <summary>The names of levels that each row has, by the keys of their columns; a level's is on its first row.</summary>
    public IReadOnlyList<IReadOnlyDictionary<string, TableCell>> Find()
    {
        var heads = rows.Select(_ => new Dictionary<string, TableCell>()).ToList();
        var above = levels.Where(IsFirstLevel).ToList();
        var below = levels.Where(l => !IsFirstLevel(l)).OrderBy(Order, StringComparer.Ordinal).ToList();
        var starts = Starts(below);
        for (var i = 0; i < below.Count; i++)
        {
            if (starts[i] == (i + 1 < below.Count ? starts[i + 1] : rows.Count))
                continue;
            heads[starts[i]]["level2"] = CellBuilder.Build(pieces.Take(below[i]));
            if (Above(below[i], above) is { } first)
                heads[starts[i]]["level1"] = CellBuilder.Build(pieces.Take(first));
        }

        return heads;
    }

    /// <summary>
    /// The first row of each level, by the cheaper of two ways to print names: at the top of their rows, or in the middle.
    /// </summary>
    private int[] Starts(IReadOnlyList<int[]> below)
    {
        var top = Assign(below, [.. below.Select(Top)], (start, _) => _tops[start] + 0.5);
        var middle = Assign(below, [.. below.Select(Middle)], (start, end) => (_tops[start] + _tops[end]) / 2.0);
        return top.Cost + TopIsRare < middle.Cost ? top.Starts : middle.Starts;
    }

    private (double Cost, int[] Starts) Assign(IReadOnlyList<int[]> below, (double From, double To)?[] places, Func<int, int, double> place)
    {
        var best = new double[below.Count + 1, rows.Count + 1];
        var from = new int[below.Count + 1, rows.Count + 1];
        for (var end = 1; end <= rows.Count; end++)
            best[0, end] = double.PositiveInfinity;
        for (var level = 0; level < below.Count; level++)
            for (var end = 0; end <= rows.Count; end++)
            {
                best[level + 1, end] = double.PositiveInfinity;
                var code = Code(below[level]);
                var inside = 0.0;
                for (var start = end; start >= 0; start--)
                {
                    inside += start < end
                        ? IndicatorAffinity.Cost(code, rows[start].Row.Text("level3") ?? "") + Kind(code, rows[start].Row)
                        : 0;
                    var cost = best[level, start] + inside + (start == end ? Empty : Page(below[level], start, end));
                    cost += places[level] is { } at ? Math.Min(MostAway, PerLine * Away(place(start, end), at)) : 0;
                    if (cost < best[level + 1, end])
                        (best[level + 1, end], from[level + 1, end]) = (cost, start);
                }
            }

        var starts = new int[below.Count];
        for (int level = below.Count, end = rows.Count; level > 0; level--)
            starts[level - 1] = end = from[level, end];
        return (best[below.Count, rows.Count], starts);
    }

    /// <summary>What is produced is mostly counted, what it is good for mostly told in words.</summary>
    private static double Kind(string? code, ColumnRow row)
    {
        var isCounted = (row.Text("period") ?? row.Text("annual") ?? "").Any(char.IsAsciiDigit);
        return code?[0] switch
        {
            '1' when !isCounted => Unlike,
            '2' when isCounted => Unlike,
            _ => 0,
        };
    }

    private static int[] Tops(IReadOnlyList<WovenRow> rows)
    {
        var tops = new int[rows.Count + 1];
        for (var row = 0; row < rows.Count; row++)
            tops[row + 1] = tops[row] + Math.Max(1, rows[row].Lines);
        return tops;
    }

    /// <summary>A level's name stands on a page of its rows.</summary>
    private double Page(int[] level, int start, int end)
    {
        var page = pieces[level[0]].Line.Page;
        return rows[start].Pieces.Min(p => pieces[p].Line.Page) <= page && rows[end - 1].Pieces.Max(p => pieces[p].Line.Page) >= page
            ? 0
            : OtherPage;
    }

    private static double Away(double line, (double From, double To) range) => Math.Max(0, Math.Max(range.From - line, line - range.To));

    /// <summary>
    /// The lines of the row beside the head of a level's name, or of the next below it; null where the dump does not tell.
    /// </summary>
    private (double From, double To)? Top(int[] level) =>
        (OnLine(level[0]) ?? Next(level[0], 1)) is { } row ? (_tops[row], _tops[row] + 1) : null;

    /// <summary>
    /// The lines of the row beside the middle of a level's name, or of those above and below it; null where the dump does not tell.
    /// </summary>
    private (double From, double To)? Middle(int[] level)
    {
        var middle = level[level.Length / 2];
        if (level.Length % 2 == 1 && OnLine(middle) is { } row)
            return (_tops[row], _tops[row + 1]);
        return Next(level[0], -1) is { } above && Next(middle, 1) is { } below && above <= below ? (_tops[above], _tops[below + 1]) : null;
    }

    private int? OnLine(int piece)
    {
        for (var step = -1; step <= 1; step += 2)
            for (var at = piece + step; at >= 0 && at < pieces.Count && pieces[at].OnLineOf(pieces[piece]); at += step)
                if (_rowOf.TryGetValue(at, out var row))
                    return row;
        return null;
    }

    /// <summary>The row of the next piece, or the one before, that no blank line parts from one.</summary>
    private int? Next(int piece, int step)
    {
        for (var at = piece + step; at >= 0 && at < pieces.Count && IsBeside(at - step, at); at += step)
            if (_rowOf.TryGetValue(at, out var row))
                return row;
        return Ordered(piece, step);
    }

    /// <summary>The row of the next piece, or the one before, in a place where the dump goes from row to row.</summary>
    private int? Ordered(int piece, int step)
    {
        var (above, below) = (Row(piece, -1), Row(piece, 1));
        return IsAlone(piece) && above is not null && below is not null && below - above is 0 or 1 ? step < 0 ? above : below : null;
    }

    private int? Row(int piece, int step) => At(piece, step) is >= 0 and var at ? _rowOf[at] : null;

    private int At(int piece, int step)
    {
        var at = piece + step;
        while (at >= 0 && at < pieces.Count && !_rowOf.ContainsKey(at))
            at += step;
        return at < pieces.Count ? at : -1;
    }

    /// <summary>Whether no other second level's name stands between the same two rows of the dump.</summary>
    private bool IsAlone(int piece)
    {
        var (from, to) = (At(piece, -1), At(piece, 1));
        return levels.Count(l => Taxonomy.TryReadLevel2(Text(l), out _) && l.Any(p => p > from && p < to)) == 1;
    }

    private bool IsBeside(int one, int other) =>
        pieces[one].OnLineOf(pieces[other]) || Pieces.Follows(pieces[Math.Min(one, other)], pieces[Math.Max(one, other)]);

    private string Order(int[] level) => Code(level) ?? "19";

    private string? Code(int[] level) => Taxonomy.TryReadLevel2(Text(level), out var name) ? name.Code : null;

    private int[]? Above(int[] level, List<int[]> above) =>
        !Taxonomy.TryReadLevel2(Text(level), out var name)
            ? null
            : above.Find(a =>
                Taxonomy.TryReadLevel1(Text(a), out var first)
                && (
                    Taxonomy.IsPartOfCost(name)
                        ? first.Code is null
                        : first.Code is not null && Taxonomy.BelongsUnder(name.Code, first.Code)));

    /// <summary>成本指标 is a first level where its parts are printed; 满意度指标 is the name of both levels, the upper comes first.</summary>
    private bool IsFirstLevel(int[] level)
    {
        if (!Taxonomy.TryReadLevel1(Text(level), out var name))
            return false;
        if (name.Code is null)
            return levels.Any(l => Taxonomy.TryReadLevel2(Text(l), out var second) && Taxonomy.IsPartOfCost(second));
        return !Taxonomy.TryReadLevel2(Text(level), out _) || levels.First(l => Text(l) == Text(level)) == level;
    }

    private string Text(int[] level) => string.Concat(level.Select(i => pieces[i].Text));
}
