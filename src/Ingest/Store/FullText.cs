using System.Text;

namespace Pipeline.Ingest.Store;

/// <summary>
/// Search in any part of any stored text. FTS5's own trigrams need three characters and Chinese words
/// have two, so the index holds the pairs of neighbouring characters: once for each filing, since rows
/// are then compared with the words themselves. A filing that holds a word holds all its pairs.
/// </summary>
public static class FullText
{
    /// <summary>A text as it is compared: no white space, half-width forms, lower case.</summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var c in text)
            if (!char.IsWhiteSpace(c))
                folded.Append(char.ToLowerInvariant(HalfWidth(c)));
        return folded.ToString();
    }

    /// <summary>An FTS5 MATCH expression that every filing with all the words fulfils; null where no word has two neighbouring letters or digits, so that any filing may.</summary>
    public static string? Match(IEnumerable<string> words)
    {
        var pairs = words.SelectMany(w => Pairs(Fold(w))).Distinct().Select(p => $"\"{p}\"").ToList();
        return pairs.Count == 0 ? null : string.Join(" AND ", pairs);
    }

    /// <summary>The distinct pairs of texts, apart by spaces.</summary>
    internal static string PairsOf(IEnumerable<string> texts) =>
        string.Join(' ', texts.SelectMany(t => Pairs(Fold(t))).Distinct());

    private static IEnumerable<string> Pairs(string folded)
    {
        for (var i = 1; i < folded.Length; i++)
            if (char.IsLetterOrDigit(folded[i - 1]) && char.IsLetterOrDigit(folded[i]))
                yield return folded.Substring(i - 1, 2);
    }

    private static char HalfWidth(char c) => c is >= '！' and <= '～' ? (char)(c - '！' + '!') : c;
}
