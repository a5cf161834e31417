using System.Buffers;
using Pipeline.Model;
using Pipeline.Parsers.Forms.SelfEvaluationReport.Outline;
using Pipeline.Parsers.Layout;
using Pipeline.Parsers.Text;

namespace Pipeline.Parsers.Forms.SelfEvaluationReport.Paragraphs;

/// <summary>A line of a report with what tells whether the next one goes on with its paragraph.</summary>
/// <param name="Text">Without markup and the white space around it.</param>
/// <param name="Opens">A paragraph of markup begins with it.</param>
/// <param name="Closes">A paragraph of markup ends with it.</param>
internal sealed record ReportLine(TextLine Line, string Text, bool Opens, bool Closes)
{
    private static readonly string[] HeadingEnds = ["情况", "概况", "分析", "综述", "结论", "成效", "问题", "措施", "建议", "说明", "事项", "安排", "附件"];

    private static readonly SearchValues<char> Marks = SearchValues.Create("，。；：、！？,;:!?\t");

    // （三）偏离绩效目标的原因和下一步改进措施情况说明。
    private const int LongestHeading = 30;

    /// <summary>The fewest characters that tell a spaced out line.</summary>
    private const int SpacedOut = 6;

    private const string Closers = "”’）)】》〕」』\"";

    /// <summary>Whether its characters were spaced out to fill it, as only a line that wraps is.</summary>
    public bool IsSpacedOut { get; private init; }

    /// <summary>White space before it, in quarters of a Chinese character.</summary>
    public int Indent { get; } = Leading(Line.Text);

    public int Width { get; } = LineWidth.Of(Text);

    public ListLabel? Label { get; } = ListLabel.Read(Text);

    /// <summary>A row of a table, its cells parted by tabs.</summary>
    public bool IsRow { get; } = Text.Contains('\t');

    public bool EndsSentence { get; } = Last(Text) is '。' or '！' or '？' or '；' or '：' or '!' or '?' or ';' or ':';

    /// <summary>Whether more of the sentence must follow.</summary>
    public bool EndsClause { get; } = Text.Length > 0 && Text[^1] is '，' or '、' or ',';

    public bool Heads => Label is { Heads: true };

    /// <summary>Whether it looks like the heading of a section and not like the rest of a sentence.</summary>
    public bool LooksHeading => Label is { Style.Depth: 1 or 2 } && !EndsClause && !Text.AsSpan().ContainsAny('。', '；');

    /// <summary>Whether it ends as headings of reports do.</summary>
    public bool EndsAsHeading => EndsLikeHeading(Text);

    /// <summary>（一）资金投入情况分析。: a heading that ends with a full stop and stands alone.</summary>
    public bool IsHeadingSentence =>
        Label is { Heads: true } label
        && Text.Length <= LongestHeading
        && Text[^1] == '。'
        && !Text.AsSpan(label.Length, Text.Length - label.Length - 1).ContainsAny(Marks)
        && EndsLikeHeading(Text.AsSpan(0, Text.Length - 1));

    public static bool EndsLikeHeading(ReadOnlySpan<char> text)
    {
        foreach (var end in HeadingEnds)
            if (text.EndsWith(end))
                return true;
        return false;
    }

    /// <summary>Whether no mark parts or ends a clause in it, behind its label.</summary>
    public bool HasNoMarks => !Text.AsSpan(Label?.Length ?? 0).ContainsAny(Marks);

    public static IEnumerable<ReportLine> Of(TextLine line)
    {
        var printed = line.Text.Trim();
        if (CloseUp(printed) is { } closedUp)
            return [new ReportLine(line, closedUp, false, false) { IsSpacedOut = true }];
        var stripped = Markup.Strip(printed);
        if (stripped == printed)
            return [new ReportLine(line, printed, false, false)];
        var texts = stripped.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var (opens, closes) = (printed.StartsWith('<'), printed.EndsWith('>'));
        return texts.Select((text, i) => new ReportLine(line, text, i > 0 || opens, i < texts.Length - 1 || closes));
    }

    /// <summary>
    /// A line whose every character stands apart, without its spaces; its numbers would fall to pieces. Null for another.
    /// </summary>
    private static string? CloseUp(string text)
    {
        var pieces = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return pieces.Length >= SpacedOut && pieces.Count(p => p.Length == 1) >= pieces.Length * 0.9 ? string.Concat(pieces) : null;
    }

    private static char Last(ReadOnlySpan<char> text)
    {
        var bare = text.TrimEnd(Closers);
        return bare.IsEmpty ? '\0' : bare[^1];
    }

    private static int Leading(string text)
    {
        var width = 0;
        for (var i = 0; i < text.Length && char.IsWhiteSpace(text[i]); i++)
            width += text[i] == '\t' ? 8 : DisplayWidth.Of(text[i]) * 2;
        return width;
    }
}
