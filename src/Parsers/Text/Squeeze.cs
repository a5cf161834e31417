namespace Pipeline.Parsers.Text;

/// <summary>Text without any white space: the form in which labels, headings and titles are compared.</summary>
public static class Squeeze
{
    public static string Text(string text)
    {
        foreach (var c in text)
            if (char.IsWhiteSpace(c))
                return string.Concat(text.Where(x => !char.IsWhiteSpace(x)));
        return text;
    }
}
