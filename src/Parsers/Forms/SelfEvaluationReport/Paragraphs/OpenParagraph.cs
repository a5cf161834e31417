using Pipeline.Parsers.Forms.SelfEvaluationReport.Outline;

namespace Pipeline.Parsers.Forms.SelfEvaluationReport.Paragraphs;

/// <summary>The paragraph whose lines are being gathered.</summary>
internal sealed class OpenParagraph
{
    private readonly List<ReportLine> _lines = [];
    private readonly HashSet<(ListStyle Style, int Number)> _points = [];

    public bool IsEmpty => _lines.Count == 0;

    public bool IsOneLine => _lines.Count == 1;

    public ReportLine Last => _lines[^1];

    /// <summary>How far the last line reaches, in quarters of a Chinese character.</summary>
    public int Reach { get; private set; }

    /// <summary>Whether a point of a list stands in it elsewhere than at its start.</summary>
    public bool Holds(ListStyle style, int number) => _points.Contains((style, number));

    public void Add(ReportLine line, int reach)
    {
        foreach (var point in ListLabel.Within(line.Text, atStart: !IsEmpty && (Last.EndsSentence || Last.EndsClause)))
            _points.Add((point.Style, point.Number));
        _lines.Add(line);
        Reach = reach;
    }

    public Paragraph Close()
    {
        var paragraph = new Paragraph(_lines.ToArray());
        _lines.Clear();
        _points.Clear();
        return paragraph;
    }
}
