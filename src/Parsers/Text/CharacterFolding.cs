using System.Buffers;
using System.Text;

namespace Pipeline.Parsers.Text;

/// <summary>Folds code points that only look like ordinary characters (Kangxi and CJK radicals, compatibility
/// ideographs, odd spaces) to those characters, and drops invisible ones. Punctuation and full-width digits stay.</summary>
public static class CharacterFolding
{
    private static readonly SearchValues<char> Foldable =
        SearchValues.Create([.. FoldingTable.Map.Keys, .. FoldingTable.Joined.Keys, .. FoldingTable.Invisible]);

    /// <summary>Returns the same instance when nothing changes.</summary>
    public static string Fold(string text)
    {
        var at = text.AsSpan().IndexOfAny(Foldable);
        return at < 0 ? text : Fold(text, at);
    }

    private static string Fold(string text, int from)
    {
        var folded = new StringBuilder(text, 0, from, text.Length);
        foreach (var c in text.AsSpan(from))
            if (FoldingTable.Map.TryGetValue(c, out var ordinary))
                folded.Append(ordinary);
            else if (FoldingTable.Joined.TryGetValue(c, out var several))
                folded.Append(several);
            else if (!FoldingTable.Invisible.Contains(c))
                folded.Append(c);
        return folded.ToString();
    }
}
