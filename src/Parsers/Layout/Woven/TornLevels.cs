using System.Text.RegularExpressions;
using Pipeline.Parsers.Indicators;
using Pipeline.Parsers.Text;

namespace Pipeline.Parsers.Layout.Woven;

/// <summary>Finds the names of levels in a dump that tore them apart, with the points printed behind them: 产出指标（5 … 0分）.</summary>
/// <param name="from">The index of the first piece that may belong to one.</param>
/// <param name="withSuffix">Whether all names are printed with 指标, so that what lacks it is none.</param>
internal sealed partial class TornLevels(DumpPieces pieces, int from = 0, bool withSuffix = false)
{
    /// <summary>How many pieces may stand between two of one name.</summary>
    private const int Reach = 8;

    private static readonly string[] Names =
    [
        .. TaxonomyTable.Level1.Concat(TaxonomyTable.Level2).Select(l => l.Name + TaxonomyTable.Suffix),
    ];

    /// <summary>The indices of the pieces of each name, in the order of the dump.</summary>
    public IReadOnlyList<int[]> Take()
    {
        var found = new List<int[]>();
        for (var at = from; at < pieces.Count; at++)
            if (pieces.IsFree(at) && Whole([at], Squeeze.Text(pieces[at].Text)) is { } level)
            {
                pieces.Take(level);
                found.Add(level);
            }

        return found;
    }

    private int[]? Whole(int[] so, string text)
    {
        if (!MayBegin(text))
            return null;
        for (var next = so[^1] + 1; next < Math.Min(pieces.Count, so[^1] + 1 + Reach); next++)
            if (pieces.IsFree(next)
                && MayFollow(so, text, next)
                && Whole([.. so, next], text + Squeeze.Text(pieces[next].Text)) is { } longer)
                return longer;
        return IsLevel(text) && (!withSuffix || text.Contains(TaxonomyTable.Suffix, StringComparison.Ordinal)) ? so : null;
    }

    public static bool IsLevel(string text) => Taxonomy.TryReadLevel1(text, out _) || Taxonomy.TryReadLevel2(text, out _);

    /// <summary>The points of a first level may stand apart from its name; those of a second one follow it.</summary>
    private bool MayFollow(int[] so, string text, int next) =>
        next == so[^1] + 1 || pieces[next].Text[0] is not ('（' or '(') || Taxonomy.TryReadLevel1(text, out _);

    private static bool MayBegin(string text)
    {
        var bracket = text.AsSpan().IndexOfAny('（', '(');
        return bracket < 0
            ? Array.Exists(Names, n => n.StartsWith(text, StringComparison.Ordinal))
            : Names.Contains(text[..bracket]) && Weight().IsMatch(text[bracket..]);
    }

    [GeneratedRegex(@"^[（(](?:\d{0,3}|\d{1,3}分?[)）]?)$")]
    private static partial Regex Weight();
}
