using System.Buffers;
using System.Text.RegularExpressions;
using Pipeline.Parsers.Forms.SelfEvaluationReport.Paragraphs;

namespace Pipeline.Parsers.Forms.SelfEvaluationReport;

/// <summary>What stands behind the text of a report: 附件：…, the signature above a date, labelled fields.</summary>
internal static partial class ClosingBlock
{
    private const int LongestLine = 60;

    private static readonly SearchValues<char> Clauses = SearchValues.Create("。；：:，、");

    /// <summary>The index of its first paragraph; the number of paragraphs where there is none.</summary>
    public static int Start(IReadOnlyList<Paragraph> paragraphs)
    {
        var start = paragraphs.Count;
        for (var i = paragraphs.Count - 1; i > 0 && MayClose(paragraphs[i]); i--)
            if (Begins(paragraphs[i].Text))
                start = IsDate(paragraphs[i].Text) && IsSignature(paragraphs[i - 1]) ? i - 1 : i;
        return start;
    }

    public static bool IsDate(string text) => Date().IsMatch(text);

    public static bool IsSignature(Paragraph paragraph) =>
        paragraph.Label is null && paragraph.Text.Length <= LongestLine / 2 && paragraph.Text.AsSpan().IndexOfAny(Clauses) < 0;

    private static bool Begins(string text) => Attachments().IsMatch(text) || IsDate(text) || ReportFields.IsField(text);

    private static bool MayClose(Paragraph paragraph) =>
        paragraph.Text.Length <= LongestLine
        && paragraph.Text[^1] is not ('。' or '；' or '，')
        && paragraph.Label is not { Style.Depth: 1 or 2 };

    [GeneratedRegex(@"^附件\d*[：:]")]
    private static partial Regex Attachments();

    [GeneratedRegex(@"^[（(]?(?:20\d{2}|二[〇○零0]\S{2})年.{1,3}月.{1,3}日[)）]?$")]
    private static partial Regex Date();
}
