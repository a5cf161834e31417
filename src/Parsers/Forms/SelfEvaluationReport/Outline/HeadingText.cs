using System.Buffers;
using Pipeline.Parsers.Forms.SelfEvaluationReport.Paragraphs;

namespace Pipeline.Parsers.Forms.SelfEvaluationReport.Outline;

/// <summary>
/// The heading that a numbered paragraph is or begins with. A heading ends no sentence; a numbered sentence is a point of a list.
/// </summary>
/// <param name="TextFrom">Where the section's text goes on in the same paragraph; its length where it does not.</param>
internal readonly record struct HeadingText(string Text, int TextFrom)
{
    private const int Longest = 60;
    private const int LongestBeforeText = 30;

    private static readonly SearchValues<char> SentenceMarks = SearchValues.Create("。；;！？!?");

    private static readonly SearchValues<char> ClauseMarks = SearchValues.Create("。；;！？!?，,、\t");

    public static HeadingText? Of(Paragraph paragraph)
    {
        if (paragraph.Label is not { Heads: true } label)
            return null;
        var body = paragraph.Text.AsSpan(label.Length);
        var stop = body.IndexOfAny(SentenceMarks);
        if (stop < 0)
            return body.Trim().Length is > 0 and <= Longest && body[^1] is not ('，' or '、' or ',')
                ? new HeadingText(Bare(body), paragraph.Text.Length)
                : null;
        var goesOn = stop + 1 < body.Length || label.Style.Depth == 1 || ReportLine.EndsLikeHeading(body[..stop]);
        return body[stop] == '。' && stop is > 0 and <= LongestBeforeText && goesOn
            ? new HeadingText(Bare(body[..stop]), label.Length + stop + 1)
            : null;
    }

    public static HeadingText? OfUnnumbered(Paragraph paragraph) =>
        paragraph.Label is null
        && paragraph.Text.Length is > 1 and <= LongestBeforeText
        && paragraph.Text.AsSpan().IndexOfAny(ClauseMarks) < 0
            ? new HeadingText(Bare(paragraph.Text), paragraph.Text.Length)
            : null;

    private static string Bare(ReadOnlySpan<char> text) => text.Trim().TrimStart('、').TrimEnd("：:").Trim().ToString();
}
