using Pipeline.Model;
using Pipeline.Parsers.Forms.SelfEvaluationReport;
using Pipeline.Parsers.Forms.SelfEvaluationReport.Outline;

namespace Pipeline.Parsers.Forms.Documents;

/// <summary>Tells whether a report goes on after a form that stands in its text: with the next heading of its outline.</summary>
internal sealed class ReportOutline
{
    /// <summary>The heading that leads to a form may have gone with its title: 二、绩效自评表.</summary>
    private const int MostSkipped = 1;

    private const int LongestHeading = 60;

    private readonly Dictionary<ListStyle, int> _last = [];

    public ReportOutline(IEnumerable<TextLine> lines)
    {
        foreach (var line in lines)
            if (Heading(line) is { } label)
                _last[label.Style] = label.Number;
    }

    public bool GoesOn(TextLine line) =>
        Heading(line) is { } label
        && _last.TryGetValue(label.Style, out var last)
        && label.Number > last
        && label.Number <= last + 1 + MostSkipped;

    private static ListLabel? Heading(TextLine line) =>
        line.Text.Trim() is { Length: <= LongestHeading } text && ListLabel.Read(text) is { Style.Depth: 1 or 2 } label ? label : null;
}
