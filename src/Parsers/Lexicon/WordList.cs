namespace Pipeline.Parsers.Lexicon;

/// <summary>
/// Wordings with what each of them means. A wording with * stands for all that begin, end or go on so; it counts where no whole wording
/// does.
/// </summary>
internal sealed class WordList<T>
{
    // Longer texts are sentences.
    private const int LongestWording = 24;

    private readonly Dictionary<string, T> _whole = [];
    private readonly List<(string[] Parts, T Meaning)> _patterns = [];

    public WordList(IEnumerable<(T Meaning, string Wordings)> rows)
    {
        foreach (var (meaning, wordings) in rows)
            foreach (var wording in wordings.Split(' ', StringSplitOptions.RemoveEmptyEntries))
                Add(wording, meaning);
    }

    /// <summary>Every whole wording.</summary>
    public IEnumerable<string> Wordings => _whole.Keys;

    /// <summary>Every whole wording, and what is printed of the others.</summary>
    public IEnumerable<string> Printed => _whole.Keys.Concat(_patterns.SelectMany(p => p.Parts));

    public bool IsWhole(string printed) => _whole.ContainsKey(Wording.Of(printed));

    /// <param name="printed">A heading or label as printed.</param>
    public bool TryGet(string printed, out T meaning)
    {
        meaning = default!;
        if (printed.Length == 0 || printed.Length > Wording.Longest)
            return false;
        var wording = Wording.Of(printed);
        if (_whole.TryGetValue(wording, out var found))
        {
            meaning = found;
            return true;
        }

        if (wording.Length is 0 or > LongestWording)
            return false;
        foreach (var (parts, value) in _patterns)
            if (Matches(wording, parts))
            {
                meaning = value;
                return true;
            }

        return false;
    }

    private void Add(string wording, T meaning)
    {
        if (wording.Contains('*', StringComparison.Ordinal))
            _patterns.Add((wording.Split('*'), meaning));
        else
            _whole.TryAdd(wording, meaning);
    }

    private static bool Matches(string wording, string[] parts)
    {
        if (!wording.StartsWith(parts[0], StringComparison.Ordinal))
            return false;
        var at = parts[0].Length;
        foreach (var part in parts[1..^1])
        {
            at = wording.IndexOf(part, at, StringComparison.Ordinal);
            if (at < 0)
                return false;
            at += part.Length;
        }

        return wording.Length - at >= parts[^1].Length && wording.EndsWith(parts[^1], StringComparison.Ordinal);
    }
}
