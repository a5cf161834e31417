using Pipeline.Parsers.Text;

namespace Pipeline.Parsers.Values;

/// <summary>What stands between the ends of a range: 650-714, 3～5, 10至15, 24——26.</summary>
internal static class RangeMark
{
    private const string Marks = "-－—–―−‐‑─━~～〜∼˜至到";

    /// <returns>The characters of a range mark at the start of the text that a digit follows; 0 where there is none.</returns>
    public static int Length(ReadOnlySpan<char> text)
    {
        var at = 0;
        while (at < text.Length && at < 2 && Marks.Contains(text[at]) && (at == 0 || text[at] == text[0]))
            at++;
        return at > 0 && at < text.Length && Script.IsDigit(text[at]) ? at : 0;
    }
}
