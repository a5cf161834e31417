namespace Pipeline.Parsers.Text;

/// <summary>Stub: the values branch owns this file; take theirs.</summary>
public static class Wrapping
{
    public static string Join(IEnumerable<string> lines) => string.Concat(lines);

    public static string Tidy(string text) => text.Trim();
}
