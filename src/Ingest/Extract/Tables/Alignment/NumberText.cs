namespace Pipeline.Ingest.Extract.Tables.Alignment;

/// <summary>Tells figures from words.</summary>
internal static class NumberText
{
    /// <summary>Whether a text is a number, a share, a date in figures, or the mark for none.</summary>
    public static bool Is(string text)
    {
        var letters = text.Count(char.IsLetter);
        return text.Any(char.IsDigit)
            ? letters * 2 <= text.Count(char.IsDigit)
            : letters == 0 || text is "n.a." or "n/a" or "na" or "N/A" or "NA";
    }
}
