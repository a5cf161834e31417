using System.Buffers;

namespace Pipeline.Parsers.Text;

/// <summary>Puts wrapped lines together again and removes the spaces of a dump: no space beside a Chinese character or
/// full-width mark, none inside a broken number, one between Latin words.</summary>
public static class Wrapping
{
    private const int LongestOnStack = 512;

    private static readonly SearchValues<char> LineBreaks = SearchValues.Create("\n\r\f\v\u0085\u2028\u2029");

    private static readonly SearchValues<char> Gaps = SearchValues.Create(" \t\n\r\f\v\u0085\u00A0\u2028\u2029\u3000");

    public static string Join(IEnumerable<string> lines) => Join(string.Join('\n', lines));

    /// <summary>The same for lines that stand in one text.</summary>
    public static string Join(ReadOnlySpan<char> text) => text.ContainsAny(Gaps) ? Rewrite(text, keepsBreaks: false) : text.ToString();

    /// <summary>Leaves line breaks, each alone. Returns the same instance when nothing changes.</summary>
    public static string Tidy(string text)
    {
        if (!text.AsSpan().ContainsAny(Gaps))
            return text;
        var tidy = Rewrite(text, keepsBreaks: true);
        return tidy.Length == text.Length ? text : tidy;
    }

    /// <summary>Joins into a buffer that is at least as long as the text.</summary>
    /// <returns>The characters written.</returns>
    internal static int Join(ReadOnlySpan<char> text, Span<char> joined) => Rewrite(text, joined, keepsBreaks: false);

    private static string Rewrite(ReadOnlySpan<char> text, bool keepsBreaks)
    {
        var rented = text.Length > LongestOnStack ? ArrayPool<char>.Shared.Rent(text.Length) : null;
        var buffer = rented ?? stackalloc char[LongestOnStack];
        var length = Rewrite(text, buffer, keepsBreaks);
        var rewritten = buffer[..length].ToString();
        if (rented is not null)
            ArrayPool<char>.Shared.Return(rented);
        return rewritten;
    }

    private static int Rewrite(ReadOnlySpan<char> text, Span<char> rewritten, bool keepsBreaks)
    {
        text = text.Trim();
        var length = 0;
        for (var gap = text.IndexOfAny(Gaps); gap >= 0; gap = text.IndexOfAny(Gaps))
        {
            text[..gap].CopyTo(rewritten[length..]);
            length += gap;
            var rest = text[gap..].TrimStart();
            var isBreak = text[gap..^rest.Length].ContainsAny(LineBreaks);
            if (isBreak && keepsBreaks)
                rewritten[length++] = '\n';
            else if (isBreak ? PartsWords(text[gap - 1], rest[0]) : !Script.IsWide(text[gap - 1]) && !Script.IsWide(rest[0]))
                rewritten[length++] = ' ';
            text = rest;
        }
        text.CopyTo(rewritten[length..]);
        return length + text.Length;
    }

    /// <summary>Whether a line break stands for a space: a word is parted from another one, a number or a bracket, a
    /// mark from a word. A digit is not: a wrap there is taken to have broken a number or parted it from its unit.</summary>
    private static bool PartsWords(char last, char first) =>
        !Script.IsWide(last) && !Script.IsWide(first)
        && (Script.IsLatinLetter(last) ? Script.IsLatinLetter(first) || char.IsAsciiDigit(first) || first == '('
            : last is ',' or '.' or ';' or ':' or '!' or '?' or ')' && Script.IsLatinLetter(first));
}
