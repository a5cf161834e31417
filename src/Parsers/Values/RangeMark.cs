using Pipeline.Parsers.Text;

namespace Pipeline.Parsers.Values;

/// <summary>What stands between the ends of a range: 650-714, 3 ～ 5, 10至15, 24——26, -10~-5.</summary>
internal static class RangeMark
{
    private const string Dashes = "-－—–―−‐‑─━";
    private const string Marks = Dashes + "~～〜∼˜至到";

    /// <returns>The characters up to the number of a range mark at the start of the text; 0 where no mark or no number follows.</returns>
    public static int Length(ReadOnlySpan<char> text)
    {
        var start = WhiteSpace(text);
        var at = start;
        while (at < text.Length && at < start + 2 && IsMark(text[at]) && (at == start || IsSameMark(text[start], text[at])))
            at++;
        if (at == start)
            return 0;
        at += WhiteSpace(text[at..]);
        return StartsNumber(text[at..], isSignAllowed: !Dashes.Contains(text[start])) ? at : 0;
    }

    public static bool IsMark(char c) => Marks.Contains(c);

    private static bool IsSameMark(char one, char other) => one == other || (Dashes.Contains(one) && Dashes.Contains(other));

    private static bool StartsNumber(ReadOnlySpan<char> text, bool isSignAllowed)
    {
        if (isSignAllowed && text is ['-' or '－' or '−' or '+' or '＋', ..])
            text = text[1..];
        return !text.IsEmpty && Script.IsDigit(text[0]);
    }

    private static int WhiteSpace(ReadOnlySpan<char> text) => text.Length - text.TrimStart().Length;
}
