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
                folded.Append(Fold(c));
        return folded.ToString();
    }

    /// <summary>
    /// An FTS5 MATCH expression that every filing with all the words fulfils; null where no word has two neighbouring letters or digits, so
    /// that any filing may.
    /// </summary>
    public static string? Match(IEnumerable<string> words)
    {
        var pairs = PairsOf(words).Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(p => $"\"{p}\"").ToList();
        return pairs.Count == 0 ? null : string.Join(" AND ", pairs);
    }

    /// <summary>The distinct pairs of neighbouring letters and digits in folded texts, apart by spaces.</summary>
    internal static string PairsOf(IEnumerable<string> texts)
    {
        var pairs = new StringBuilder();
        var seen = new HashSet<(char, char)>();
        foreach (var text in texts)
            AddPairs(text, seen, pairs);
        return pairs.ToString();
    }

    private static void AddPairs(string text, HashSet<(char, char)> seen, StringBuilder pairs)
    {
        var before = '\0';
        foreach (var c in text)
        {
            if (char.IsWhiteSpace(c))
                continue;
            var folded = Fold(c);
            var isWord = char.IsLetterOrDigit(folded);
            if (isWord && before != '\0' && seen.Add((before, folded)))
                pairs.Append(before).Append(folded).Append(' ');
            before = isWord ? folded : '\0';
        }
    }

    private static char Fold(char c) => char.ToLowerInvariant(HalfWidth(c));

    private static char HalfWidth(char c) => c is >= '！' and <= '～' ? (char)(c - '！' + '!') : c;
}
