using Pipeline.Model;
using Pipeline.Parsers.Forms.SelfEvaluationReport.Figures;
using Pipeline.Parsers.Forms.SelfEvaluationReport.Outline;

namespace Pipeline.Parsers.Forms.SelfEvaluationReport.Paragraphs;

/// <summary>
/// Puts the wrapped lines of a report together to paragraphs. Blank lines alone do not tell where a paragraph ends; how full a line
/// is, how it ends and how the next one begins do.
/// </summary>
internal sealed class ParagraphReader
{
    private const int LongestAnnouncement = 20;

    private readonly List<ReportLine> _lines;
    private readonly PageIndents _indents;
    private readonly WrapWidth _width;
    private readonly LineGaps _gaps;
    private readonly int _firstLineIndent;
    private readonly int _firstHeading;

    private ParagraphReader(List<ReportLine> lines)
    {
        _lines = lines;
        _firstHeading = lines.FindIndex(l => l.Label is { Style.Depth: 1 });
        _indents = new PageIndents(lines);
        _width = new WrapWidth(lines, [.. lines.Select(l => _indents.Of(l) + l.Width)]);
        _gaps = new LineGaps(Joints().Where(IsSurelyWithin), Joints().Where(IsSurelyBetween));
        _firstLineIndent = _indents.Any ? 0 : UnprintedIndent();
    }

    public static IReadOnlyList<Paragraph> Read(IEnumerable<TextLine> lines) =>
        new ParagraphReader([.. lines.SelectMany(ReportLine.Of).Where(l => l.Text.Length > 0)]).Read();

    private List<Paragraph> Read()
    {
        var paragraphs = new List<Paragraph>();
        var open = new OpenParagraph();
        var inMarkup = false;
        for (var i = 0; i < _lines.Count; i++)
        {
            if (!open.IsEmpty && Parts(open, i, inMarkup))
                paragraphs.Add(open.Close());
            open.Add(_lines[i], Reach(open, _lines[i]));
            inMarkup = (inMarkup || _lines[i].Opens) && !_lines[i].Closes;
        }

        if (!open.IsEmpty)
            paragraphs.Add(open.Close());
        GluedNumbers.Tell(paragraphs);
        return paragraphs;
    }

    /// <summary>How far the line reaches that the wrapping made: a dump may have split it.</summary>
    private int Reach(OpenParagraph open, ReportLine line)
    {
        var own = _indents.Of(line) + line.Width;
        if (open.IsEmpty)
            return own + _firstLineIndent;
        return _width.IsSplit(open.Last, open.Reach, line) ? open.Reach + line.Width : own;
    }

    /// <summary>Whether a paragraph ends before a line.</summary>
    private bool Parts(OpenParagraph open, int index, bool inMarkup)
    {
        var (last, next) = (open.Last, _lines[index]);
        if (last.Closes || next.Opens || last.IsRow || next.IsRow)
            return true;
        if (next.IsHeadingSentence
            || (open.IsOneLine && last.IsHeadingSentence)
            || (index < _firstHeading && ReportFields.IsLabelled(next.Text)))
            return true;
        if (inMarkup || (last.EndsClause && _width.IsWrapped))
            return false;
        if (_width.Ends(last, open.Reach, next))
            return !_width.IsSplit(last, open.Reach, next);
        return last.EndsSentence
            ? FollowsPoint(open, next) ?? (StandsAlone(index) || Announces(next) || (Printed(last, next) ?? LooksFirst(next) ?? false))
            : next.LooksHeading || (open.IsOneLine && last.Heads && IsWholeHeading(last, next));
    }

    /// <summary>What blank lines and indents say of a full line; null where they say nothing.</summary>
    private bool? Printed(ReportLine last, ReportLine next) => _gaps.Parts(last, next) ?? _indents.IsFirst(next);

    /// <summary>Whether a heading that fills its line ends with it.</summary>
    private bool IsWholeHeading(ReportLine last, ReportLine next) =>
        next.Label is not null || (Printed(last, next) ?? (last.EndsAsHeading || (last.HasNoMarks && LooksFirst(next) == true)));

    /// <summary>
    /// A point of a list goes on with the paragraph that holds the point before it, unless that one begins the paragraph; null for another
    /// line.
    /// </summary>
    private static bool? FollowsPoint(OpenParagraph open, ReportLine next) =>
        next.Label is { } label ? label.Number == 1 || !open.Holds(label.Style, label.Number - 1) : null;

    /// <summary>Whether a line announces a list: 预算完成情况：1.… or 附件：…</summary>
    private static bool Announces(ReportLine line) =>
        line.Text.AsSpan().IndexOfAny('：', '，', '。') is > 0 and <= LongestAnnouncement and var colon && line.Text[colon] == '：' &&
        (ListLabel.Read(line.Text.AsSpan(colon + 1)) is { Number: 1 } || line.Text.StartsWith("附件", StringComparison.Ordinal));

    /// <summary>Whether a short line is no part of a sentence: an unnumbered heading.</summary>
    private bool StandsAlone(int index) =>
        _lines[index] is { HasNoMarks: true } line
        && index + 1 < _lines.Count
        && _width.Ends(line, _indents.Of(line) + line.Width, _lines[index + 1]);

    /// <summary>
    /// Whether a wrapped line falls short of the full width by the indent of a paragraph's first line; null where that does not tell.
    /// </summary>
    private bool? LooksFirst(ReportLine line) =>
        _firstLineIndent > 0 && !line.EndsSentence && _width.ShortBy(line.Width) is <= WrapWidth.FirstLineIndent * 3 / 2 and var missing
            ? missing > WrapWidth.FirstLineIndent / 2
            : null;

    private IEnumerable<(ReportLine Line, ReportLine Next)> Joints() => _lines.Zip(_lines.Skip(1));

    private bool IsSurelyWithin((ReportLine Line, ReportLine Next) joint) =>
        _width.IsWrapped && !joint.Line.EndsSentence && !joint.Line.Heads && !Ends(joint);

    private bool IsSurelyBetween((ReportLine Line, ReportLine Next) joint) => joint.Line.EndsSentence && Ends(joint);

    private bool Ends((ReportLine Line, ReportLine Next) joint) =>
        _width.Ends(joint.Line, _indents.Of(joint.Line) + joint.Line.Width + WrapWidth.FirstLineIndent, joint.Next);

    /// <summary>The indent that the first lines of paragraphs had before the dump dropped it: what they fall short by.</summary>
    private int UnprintedIndent()
    {
        var missing = Joints().Where(IsSurelyBetween)
            .Where(j => !j.Next.EndsSentence && !j.Next.Heads)
            .Select(j => _width.ShortBy(j.Next.Width))
            .OfType<int>()
            .Order()
            .ToList();
        return missing.Count == 0 || missing[missing.Count / 2] > WrapWidth.FirstLineIndent / 2 ? WrapWidth.FirstLineIndent : 0;
    }
}
