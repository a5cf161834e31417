namespace Pipeline.Parsers.Text;

/// <summary>Takes markup out of cell text.</summary>
public static class Markup
{
    public static string Strip(string text) => text;
}
