using Pipeline.Model;
using Pipeline.Parsers.Decisions;
using Pipeline.Parsers.Forms;
using Pipeline.Parsers.Scans;

namespace Pipeline.Parsers;

/// <summary>Turns the pages of a document into its filings: one a form, at least one a document.</summary>
public static class DocumentParser
{
    /// <summary>Stored with each filing; raised whenever a rule changes what is read.</summary>
    public const string Version = "11";

    /// <param name="decisions">What people decided on the document, the oldest first.</param>
    public static IReadOnlyList<Filing> Parse(ExtractedDocument document, IReadOnlyList<Decision>? decisions = null)
    {
        var (corrected, misreadings) = LabelCorrector.Correct(document);
        var parts = PartSplitter.Split(corrected);
        var filings = parts.Select(p =>
            CorrectedFields.Noted(
                p.Form is { } form ? InternalFault.Read(form, p.Part) : UnknownForm.Read(p.Part, besideForms: parts.Count > 1),
                misreadings));
        var read = FileFindings.Noted([.. filings], [.. document.Findings, .. FaultyTables.Findings(document)]);
        return [.. read.Select((f, i) => Decided(f, i + 1, [.. (decisions ?? []).Where(d => PartOf(d, read.Count) == i + 1)]))];
    }

    private static Filing Decided(Filing filing, int part, IReadOnlyList<Decision> decisions) =>
        DecidedFindings.Applied(InternalFault.Checked(DecidedRows.Applied(filing, part, decisions)), part, decisions);

    /// <summary>One on a part that the document has no more is told of in the first.</summary>
    private static int PartOf(Decision decision, int parts) => decision.Part <= parts ? decision.Part : 1;
}
