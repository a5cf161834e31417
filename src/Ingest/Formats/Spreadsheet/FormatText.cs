using System.Text;

namespace Pipeline.Ingest.Formats.Spreadsheet;

/// <summary>
/// Number formats as their reader takes them: Chinese programs write 0!.0,万 and 0年, where an exclamation mark goes before a letter that is
/// shown as it is, and what is no ASCII needs no quotes.
/// </summary>
internal static class FormatText
{
    public static string Of(string format)
    {
        var text = new StringBuilder(format.Length + 8);
        for (var i = 0; i < format.Length; i++)
            i = Copy(format, i, text);
        return text.ToString();
    }

    /// <returns>The last place that was copied.</returns>
    private static int Copy(string format, int at, StringBuilder text)
    {
        switch (format[at])
        {
            case '"' or '[':
                var end = format.IndexOf(format[at] == '"' ? '"' : ']', at + 1);
                end = end < 0 ? format.Length - 1 : end;
                text.Append(format, at, end - at + 1);
                return end;
            case '!' or '\\' when at + 1 < format.Length:
                text.Append('\\').Append(format[at + 1]);
                return at + 1;
            // What follows says how wide a gap is, or what to fill one with.
            case '_' or '*' when at + 1 < format.Length:
                text.Append(format[at]).Append(format[at + 1]);
                return at + 1;
            case > '\x7F' and var c:
                text.Append('\\').Append(c);
                return at;
            default:
                text.Append(format[at]);
                return at;
        }
    }
}
