using Pipeline.Parsers.Forms.SelfEvaluationReport.Paragraphs;

namespace Pipeline.Parsers.Forms.SelfEvaluationReport.Outline;

/// <summary>A headed section while a report is read.</summary>
/// <param name="Label">The numbering as printed; null for an unnumbered heading.</param>
/// <param name="Head">The paragraph that is the heading, or begins with it.</param>
internal sealed record ReportSection(int Depth, string? Label, string Heading, Paragraph Head)
{
    /// <summary>The heading where it stands, without its number: headings state figures too.</summary>
    public required Passage Words { get; init; }

    /// <summary>Its own text, without its sub-sections'.</summary>
    public List<Passage> Passages { get; } = [];
}
