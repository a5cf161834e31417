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

    private const int NearLines = 12;

    private const string About = "关于";

    /// <summary>The year line below or above the title; null where there is none.</summary>
    public TextLine? YearLine { get; private init; }

    /// <summary>Whether a line, by its index, is the title's or its year's.</summary>
    public bool Takes(TextLine line, int index) => line == YearLine || (index >= FirstLine && index < FirstLine + LineCount);

    /// <summary>A year on a line of its own, in a text that has lost the title over it; null where there is none.</summary>
    public static Title? YearAlone(IReadOnlyList<TextLine> lines) =>
        lines.FirstOrDefault(l => l.Text.Length > 0) is { } line && IsYearLine(Plain(line))
            ? new Title("", 0, 0, null, YearOf(line.Text)) { YearLine = line }
            : null;

    /// <summary>The first title from a line on; of lines that end alike the fewest, so that no label above it is drawn in.</summary>
    public static Title? Find(IReadOnlyList<TextLine> lines, FormSignature signature, int from = 0)
    {
        for (var last = from; last < lines.Count; last++)
            if (MayEnd(lines, last, signature))
                for (var count = 1; count <= MostLines && last - count + 1 >= from; count++)
                    if (At(lines, signature, last - count + 1, count) is { } title)
                        return signature.TitleMayBeginAbove ? title.WithLinesAbove(lines, signature) : title;
        return null;
    }

    /// <summary>A table's title calls it one in its last line, or where a bracket follows in one of the two before.</summary>
    private static bool MayEnd(IReadOnlyList<TextLine> lines, int last, FormSignature signature)
    {
        if (!signature.IsOfTable)
            return true;
        for (var line = last; line >= 0 && line > last - MostLines; line--)
            if (lines[line].Text.Contains('表', StringComparison.Ordinal))
                return true;
        return false;
    }

    /// <summary>The title with the lines above it that belong to it: an agency's name, or the rest of a wrapped one.</summary>
    private Title WithLinesAbove(IReadOnlyList<TextLine> lines, FormSignature signature) =>
        FirstLine > 0
        && LineCount < MostLines
        && !StandsApart(lines, Squeeze.Text(Markup.Strip(lines[FirstLine - 1].Text)))
        && At(lines, signature, FirstLine - 1, LineCount + 1) is { } longer
            ? longer.WithLinesAbove(lines, signature)
            : this;

    /// <summary>A line that also begins another page is its head.</summary>
    private static bool StandsApart(IReadOnlyList<TextLine> lines, string above) =>
        NoTitle().IsMatch(above)
        || lines.Where((l, i) => (i == 0 || lines[i - 1].Page != l.Page) && Squeeze.Text(l.Text) == above).Skip(1).Any();

    private static Title? At(IReadOnlyList<TextLine> lines, FormSignature signature, int first, int count)
    {
        var text = string.Concat(lines.Skip(first).Take(count).Select(Plain));
        if (text.Length > 120 || (count > 1 && IsYearLine(Plain(lines[first]))))
            return null;
        var match = signature.MatchTitle(Markup.Strip(text));
        if (!match.Success)
            return null;
        var yearLine = Beside(lines, first - 1)
            ?? Beside(lines, first + count)
            ?? (YearOf(match.Value) is null ? Near(lines, first + count) : null);
        // The year in a title may be the project's: 2022年荒山造林补助项目 over （2023年度）.
        return new Title(
            match.Groups["title"].Value,
            first,
            count,
            AgencyOf(match.Groups["head"].Value),
            YearOf(yearLine?.Text) ?? YearOf(match.Value))
        {
            YearLine = yearLine,
        };
    }

    /// <summary>What stands before the year, else behind it; null where that is no agency but a project or a fund.</summary>
    private static string? AgencyOf(string head)
    {
        var year = AnyYear().Match(head);
        var before = Bare(year.Success ? head[..year.Index] : head);
        var agency = before.Length > 0 || !year.Success ? before : Bare(head[(year.Index + year.Length)..]);
        return AgencyName.Is(agency) ? agency : null;
    }

    private static string Bare(string agency)
    {
        agency = agency.StartsWith(About, StringComparison.Ordinal) ? agency[About.Length..] : agency;
        return agency.EndsWith(About, StringComparison.Ordinal) ? agency[..^About.Length] : agency;
    }

    /// <summary>A title may be the first row of a table that a text writes with bars.</summary>
    private static string Plain(TextLine line) => line.Text.Trim('|', ' ', '\t', '\u3000');

    /// <summary>（2024年度） on a line of its own.</summary>
    public static bool IsYearLine(string line) => IsYear().IsMatch(Squeeze.Text(line));

    /// <summary>The year a text names (2024年, 2024年度, （2024年度）); null where it names none.</summary>
    public static int? YearOf(string? text) =>
        text is not null && AnyYear().Match(Squeeze.Text(text)) is { Success: true } match
            ? int.Parse(match.Groups["year"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture)
            : null;

    /// <summary>A dump may put the cells at the top of a form between its title and its year.</summary>
    private static TextLine? Near(IReadOnlyList<TextLine> lines, int from) =>
        Enumerable.Range(from, NearLines).Select(i => Beside(lines, i)).FirstOrDefault(l => l is not null);

    private static TextLine? Beside(IReadOnlyList<TextLine> lines, int index) =>
        index >= 0 && index < lines.Count && IsYearLine(Plain(lines[index])) ? lines[index] : null;

    [GeneratedRegex(@"[（(]?(?<year>(?:19|20)[0-9]{2})(?:年度|年)[)）]?")]
    private static partial Regex AnyYear();

    /// <summary>
    /// A line above a title that is no part of it: its number as an attachment, a document's number or head, a field, a sentence.
    /// </summary>
    [GeneratedRegex(@"^(?:附[件表]|.?$)|[：:。；，〔\[]|(?:文件|附件\d*|号)$")]
    private static partial Regex NoTitle();

    /// <summary>A form of a part of the year names it too: （2024年度1-9月）, 2024年上半年.</summary>
    [GeneratedRegex(@"^[（(]?(?:19|20)[0-9]{2}(?:年度|年)(?:[0-9]{1,2}月?[-—~～至到][0-9]{1,2}月份?|上半年|[上下]半年度|第?[一二三四1-4]季度)?[)）]?$")]
    private static partial Regex IsYear();
}
