namespace Pipeline.Ingest.Query;

/// <summary>A place in a text where a word stands. White space is not compared: dumps wrap and space Chinese words.</summary>
/// <param name="Start">The first character in the text as stored.</param>
/// <param name="End">After the last.</param>
internal readonly record struct TextHit(int Start, int End)
{
    private const int Around = 24;

    /// <param name="folded">The text as <see cref="Store.FullText.Fold"/> gives it: character by character, without white space.</param>
    /// <param name="word">Folded too, and not empty.</param>
    public static TextHit? Find(string text, string folded, string word)
    {
        var at = folded.IndexOf(word, StringComparison.Ordinal);
        return at < 0 ? null : new TextHit(Position(text, at), Position(text, at + word.Length - 1) + 1);
    }

    /// <summary>From 1.</summary>
    public int Line(string text) => 1 + text.AsSpan(0, Start).Count('\n');

    /// <summary>The hit with some characters on either side, on one line.</summary>
    public string Snippet(string text)
    {
        var (from, to) = (Math.Max(0, Start - Around), Math.Min(text.Length, End + Around));
        if (from > 0 && char.IsLowSurrogate(text[from]))
            from--;
        if (to < text.Length && char.IsLowSurrogate(text[to]))
            to++;
        var words = text[from..to].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return $"{(from > 0 ? "…" : "")}{string.Join(' ', words)}{(to < text.Length ? "…" : "")}";
    }

    /// <summary>Where the n-th character that is no white space stands.</summary>
    private static int Position(string text, int n)
    {
        for (var i = 0; ; i++)
            if (!char.IsWhiteSpace(text[i]) && n-- == 0)
                return i;
    }
}
