using System.Buffers;

namespace Pipeline.Parsers.Text;

/// <summary>Puts wrapped lines together again and removes the spaces of a dump: no space beside a Chinese character or
/// full-width mark, none inside a broken number, one between Latin words.</summary>
public static class Wrapping
{
    private const int LongestOnStack = 512;

    /// <summary>What begins a gap, once characters are folded. Five at most, which the search is fast for.</summary>
    internal static readonly SearchValues<char> Gaps = SearchValues.Create(" \t\n\r\u3000");

    public static string Join(IEnumerable<string> lines) => Join(string.Join('\n', lines));

    /// <summary>The same for lines that stand in one text.</summary>
    public static string Join(ReadOnlySpan<char> text) => text.ContainsAny(Gaps) ? Rewrite(text, keepsBreaks: false) : text.ToString();

    /// <summary>Leaves line breaks, each alone. Returns the same instance when nothing changes.</summary>
    public static string Tidy(string text)
    {
        if (!text.AsSpan().ContainsAny(Gaps))
            return text;
        var tidy = Rewrite(text, keepsBreaks: true);
        return tidy == text ? text : tidy;
    }

    /// <summary>Joins into a buffer that is at least as long as the text.</summary>
    /// <param name="stretches">Filled with what lies between the gaps; half as long as the text and one more.</param>
    /// <returns>The characters and the stretches written.</returns>
    internal static (int Length, int Stretches) Join(ReadOnlySpan<char> text, Span<char> joined, Span<Stretch> stretches) =>
        Rewrite(text, joined, keepsBreaks: false, stretches);

    private static string Rewrite(ReadOnlySpan<char> text, bool keepsBreaks)
    {
        var rented = text.Length > LongestOnStack ? ArrayPool<char>.Shared.Rent(text.Length) : null;
        var buffer = rented ?? stackalloc char[LongestOnStack];
        var rewritten = buffer[..Rewrite(text, buffer, keepsBreaks, []).Length].ToString();
        if (rented is not null)
            ArrayPool<char>.Shared.Return(rented);
        return rewritten;
    }

    private static (int Length, int Stretches) Rewrite(
        ReadOnlySpan<char> text,
        Span<char> rewritten,
        bool keepsBreaks,
        Span<Stretch> stretches)
    {
        var (length, count) = (0, 0);
        var end = text.TrimEnd().Length;
        for (var at = end - text[..end].TrimStart().Length; at < end;)
        {
            if (!stretches.IsEmpty)
                stretches[count++] = new Stretch(length, at - length);
            var gap = text[at..end].IndexOfAny(Gaps) is >= 0 and var skip ? at + skip : end;
            text[at..gap].CopyTo(rewritten[length..]);
            length += gap - at;
            at = Behind(text, gap, end);
            if (gap < end && Between(text[gap - 1], text[gap..at], text[at], keepsBreaks) is { } mark)
                rewritten[length++] = mark;
        }
        return (length, count);
    }

    /// <summary>The first character behind a gap; most gaps are one character.</summary>
    private static int Behind(ReadOnlySpan<char> text, int gap, int end) =>
        gap + 1 < end && !char.IsWhiteSpace(text[gap + 1]) ? gap + 1 : end - text[gap..end].TrimStart().Length;

    /// <summary>What stands for a gap: a space, a line break or nothing.</summary>
    private static char? Between(char last, ReadOnlySpan<char> gap, char first, bool keepsBreaks)
    {
        if (!keepsBreaks && (Script.IsWide(last) || Script.IsWide(first)))
            return null;
        var isBreak = HasBreak(gap);
        if (isBreak && keepsBreaks)
            return '\n';
        return !Script.IsWide(last) && !Script.IsWide(first) && (!isBreak || PartsWords(last, first)) ? ' ' : null;
    }

    private static bool HasBreak(ReadOnlySpan<char> gap)
    {
        foreach (var c in gap)
            if (c is '\n' or '\r' or '\f' or '\v' or '\u0085' or '\u2028' or '\u2029')
                return true;
        return false;
    }

    /// <summary>Whether a line break stands for a space: a word is parted from another one, a number or a bracket, a
    /// mark from a word. A digit is not: a wrap there is taken to have broken a number or parted it from its unit.</summary>
    private static bool PartsWords(char last, char first) =>
        Script.IsLatinLetter(last)
            ? Script.IsLatinLetter(first) || char.IsAsciiDigit(first) || first == '('
            : last is ',' or '.' or ';' or ':' or '!' or '?' or ')' && Script.IsLatinLetter(first);
}
