using System.Text;
using Pipeline.Ingest.Store;

namespace Pipeline.Ingest.Reconcile.Agencies;

/// <summary>Names as they are compared: their letters and digits alone, since marks and spaces differ between copies of one text.</summary>
internal static class NameFold
{
    public static string Of(string? name)
    {
        if (name is null)
            return "";
        var folded = new StringBuilder(name.Length);
        foreach (var c in FullText.Fold(name))
            if (char.IsLetterOrDigit(c))
                folded.Append(c);
        return folded.ToString();
    }

    /// <summary>How alike two folded names are, 0 to 1: the share of pairs of neighbouring characters in common (Dice).</summary>
    public static double Likeness(string one, string other)
    {
        if (one == other)
            return 1;
        var (pairs, others) = (Pairs(one), Pairs(other));
        var both = pairs.Count + others.Count;
        return both == 0 ? 0 : 2.0 * pairs.Count(others.Remove) / both;
    }

    private static List<(char, char)> Pairs(string name) => [.. name.Zip(name.Skip(1))];
}
