using System.Text.RegularExpressions;

namespace Pipeline.Ingest.Words;

/// <summary>A sentence with gaps, in English and in Chinese: a score of {0} was found.</summary>
internal sealed partial class Phrase
{
    private readonly string[] _literals;
    private readonly int[] _gaps;
    private readonly string _chinese;

    public Phrase(string english, string chinese)
    {
        _literals = Gap().Split(english);
        _gaps = [.. Gap().Matches(english).Select(Number)];
        _chinese = chinese;
    }

    /// <summary>The Chinese of a text; null where it is not this sentence.</summary>
    /// <param name="part">The Chinese of what stands in a gap.</param>
    public string? Of(string text, Func<string, string> part)
    {
        if (PartsOf(text) is not { } parts)
            return null;
        return Gap().Replace(_chinese, gap => part(parts[Array.IndexOf(_gaps, Number(gap))]));
    }

    /// <summary>What stands in the gaps, each as short as it can be.</summary>
    private List<string>? PartsOf(string text)
    {
        if (!text.StartsWith(_literals[0], StringComparison.Ordinal))
            return null;
        var parts = new List<string>();
        var at = _literals[0].Length;
        for (var i = 1; i < _literals.Length; i++)
        {
            var next = i < _literals.Length - 1 ? text.IndexOf(_literals[i], at, StringComparison.Ordinal)
                : text.EndsWith(_literals[i], StringComparison.Ordinal) ? text.Length - _literals[i].Length : -1;
            // An empty gap is no sentence.
            if (next <= at)
                return null;
            parts.Add(text[at..next]);
            at = next + _literals[i].Length;
        }
        return at == text.Length ? parts : null;
    }

    private static int Number(Match gap) => gap.Value[1] - '0';

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Gap();
}
