namespace Pipeline.Ingest.Extract.Ocr.Checking;

/// <summary>
/// Brackets that the recogniser confuses with others of the same shape: those that filings do not print, and those whose other half is of
/// another kind.
/// </summary>
internal static class BracketConfusions
{
    private static readonly (string Read, string Meant)[] Table =
    [
        ("〈(", "（"),
        ("〈（", "（"),
        (")〉", "）"),
        ("）〉", "）"),
        ("〈", "（"),
        ("〉", "）"),
        ("{", "（"),
        ("}", "）"),
        ("｛", "（"),
        ("｝", "）"),
    ];

    public static string Undone(string text)
    {
        foreach (var (read, meant) in Table)
            text = text.Replace(read, meant, StringComparison.Ordinal);
        return Paired(text.ToCharArray());
    }

    private static string Paired(char[] text)
    {
        var open = new Stack<int>();
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is '（' or '(' or '《')
                open.Push(i);
            else if (text[i] is '）' or ')' && open.TryPop(out var bracket) && text[bracket] == '《')
                text[bracket] = '（';
            else if (text[i] is '》' && open.TryPop(out var quote) && text[quote] != '《')
                text[quote] = '《';
        }
        return new string(text);
    }
}
