namespace Pipeline.Parsers.Text;

/// <summary>So much of a text as a finding quotes to be found on paper.</summary>
internal static class Quote
{
    private const int Longest = 120;

    public static string Of(string text) => text.Length > Longest ? $"{text[..Longest]}…" : text;
}
