using System.Globalization;
using System.Text.RegularExpressions;
using Pipeline.Model;
using Pipeline.Parsers.Text;

namespace Pipeline.Parsers.Forms;

/// <summary>A form's title, on one line or wrapped over up to three, with the year and the agency it names.</summary>
/// <param name="FirstLine">Index of its first line.</param>
/// <param name="LineCount">How many lines it takes, the year line below it not counted.</param>
/// <param name="Agency">What stands before the form's name, without the year; null where nothing does.</param>
/// <param name="Year">The year in the title or on a line of its own beside it.</param>
internal sealed partial record Title(string Text, int FirstLine, int LineCount, string? Agency, int? Year)
{
    private const int MostLines = 3;

    /// <summary>The year line below or above the title; null where there is none.</summary>
    public TextLine? YearLine { get; private init; }

    /// <summary>The first title from a line on; of lines that end alike the fewest, so that no label above it is drawn in.</summary>
    public static Title? Find(IReadOnlyList<TextLine> lines, FormSignature signature, int from = 0)
    {
        for (var last = from; last < lines.Count; last++)
            for (var count = 1; count <= MostLines && last - count + 1 >= from; count++)
                if (At(lines, signature, last - count + 1, count) is { } title)
                    return title;
        return null;
    }

    private static Title? At(IReadOnlyList<TextLine> lines, FormSignature signature, int first, int count)
    {
        var text = string.Concat(lines.Skip(first).Take(count).Select(l => l.Text));
        if (text.Length > 120 || (count > 1 && YearAlone().IsMatch(Squeeze.Text(lines[first].Text))))
            return null;
        var match = signature.MatchTitle(Markup.Strip(text));
        if (!match.Success)
            return null;
        var head = match.Groups["head"].Value;
        var agency = AnyYear().Replace(head, "");
        var yearLine = Beside(lines, first - 1) ?? Beside(lines, first + count);
        return new Title(match.Groups["title"].Value, first, count, agency.Length > 0 ? agency : null, YearOf(match.Value) ?? YearOf(yearLine?.Text))
        {
            YearLine = yearLine,
        };
    }

    /// <summary>The year a text names (2024年, 2024年度, （2024年度）); null where it names none.</summary>
    public static int? YearOf(string? text) =>
        text is not null && AnyYear().Match(Squeeze.Text(text)) is { Success: true } match
            ? int.Parse(match.Groups["year"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture)
            : null;

    private static TextLine? Beside(IReadOnlyList<TextLine> lines, int index) =>
        index >= 0 && index < lines.Count && YearAlone().IsMatch(Squeeze.Text(lines[index].Text)) ? lines[index] : null;

    [GeneratedRegex(@"[（(]?(?<year>(?:19|20)\d{2})(?:年度|年)[)）]?")]
    private static partial Regex AnyYear();

    [GeneratedRegex(@"^[（(]?(?:19|20)\d{2}(?:年度|年)[)）]?$")]
    private static partial Regex YearAlone();
}
