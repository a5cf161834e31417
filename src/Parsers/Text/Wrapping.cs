using System.Buffers;
using System.Text;

namespace Pipeline.Parsers.Text;

/// <summary>Puts wrapped lines together again: no space beside a Chinese character or full-width mark, none inside
/// a broken number, one between Latin words.</summary>
public static class Wrapping
{
    private static readonly SearchValues<char> LineBreaks = SearchValues.Create("\n\r\f\v\u2028\u2029");

    private static readonly SearchValues<char> Gaps = SearchValues.Create(" \t\n\r\f\v\u00A0\u2028\u2029\u3000");

    public static string Join(IEnumerable<string> lines)
    {
        var joined = new StringBuilder();
        foreach (var line in lines)
            Append(joined, line.AsSpan().Trim());
        return joined.ToString();
    }

    /// <summary>The same for lines that stand in one text.</summary>
    public static string Join(ReadOnlySpan<char> text)
    {
        if (!text.ContainsAny(LineBreaks))
            return text.Trim().ToString();
        var joined = new StringBuilder(text.Length);
        foreach (var line in text.SplitAny(LineBreaks))
            Append(joined, text[line].Trim());
        return joined.ToString();
    }

    /// <summary>Removes the spaces a dump left between and beside Chinese characters, makes one of several others, and
    /// trims. Line breaks stay, each alone. Returns the same instance when nothing changes.</summary>
    public static string Tidy(string text)
    {
        if (text.AsSpan().IndexOfAny(Gaps) < 0)
            return text;
        var tidy = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length;)
            i = char.IsWhiteSpace(text[i]) ? TidyGap(text, i, tidy) : Copy(text, i, tidy);
        return tidy.Length == text.Length ? text : tidy.ToString();
    }

    private static int Copy(string text, int at, StringBuilder tidy)
    {
        tidy.Append(text[at]);
        return at + 1;
    }

    private static int TidyGap(string text, int from, StringBuilder tidy)
    {
        var to = from;
        while (to < text.Length && char.IsWhiteSpace(text[to]))
            to++;
        if (from == 0 || to == text.Length)
            return to;
        if (text.AsSpan(from, to - from).ContainsAny(LineBreaks))
            tidy.Append('\n');
        else if (!Script.IsWide(text[from - 1]) && !Script.IsWide(text[to]))
            tidy.Append(' ');
        return to;
    }

    private static void Append(StringBuilder joined, ReadOnlySpan<char> line)
    {
        if (line.IsEmpty)
            return;
        if (joined.Length > 0 && NeedsSpace(joined[^1], line[0]))
            joined.Append(' ');
        joined.Append(line);
    }

    /// <summary>A word is followed by a space before another word, a number or a bracket; a mark before a word.
    /// A digit is not: a wrap there is taken to have broken a number or parted it from its unit.</summary>
    private static bool NeedsSpace(char last, char first) =>
        !Script.IsWide(last) && !Script.IsWide(first)
        && (Script.IsLatinLetter(last) ? Script.IsLatinLetter(first) || char.IsAsciiDigit(first) || first == '('
            : last is ',' or '.' or ';' or ':' or '!' or '?' or ')' && Script.IsLatinLetter(first));
}
