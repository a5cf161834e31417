using Pipeline.Parsers.Forms.SelfEvaluationReport.Outline;
using Pipeline.Parsers.Forms.SelfEvaluationReport.Paragraphs;

namespace Pipeline.Parsers.Forms.SelfEvaluationReport;

/// <summary>A report cut into its parts.</summary>
/// <param name="Preamble">What stands before the first heading.</param>
/// <param name="Closing">What stands behind the text: attachments, signature and date, who to ask.</param>
internal sealed record ReportContent(
    IReadOnlyList<Paragraph> Preamble,
    IReadOnlyList<ReportSection> Sections,
    IReadOnlyList<Paragraph> Closing);
