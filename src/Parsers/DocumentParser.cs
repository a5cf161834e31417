using Pipeline.Model;
using Pipeline.Parsers.Forms;
using Pipeline.Parsers.Scans;

namespace Pipeline.Parsers;

/// <summary>Turns the pages of a document into its filings: one a form, at least one a document.</summary>
public static class DocumentParser
{
    /// <summary>Stored with each filing; raised whenever a rule changes what is read.</summary>
    public const string Version = "9";

    public static IReadOnlyList<Filing> Parse(ExtractedDocument document)
    {
        var (corrected, misreadings) = LabelCorrector.Correct(document);
        var parts = PartSplitter.Split(corrected);
        var filings = parts.Select(p =>
            CorrectedFields.Noted(
                p.Form is { } form ? InternalFault.Read(form, p.Part) : UnknownForm.Read(p.Part, besideForms: parts.Count > 1),
                misreadings));
        return
        [
            .. FileFindings.Noted([.. filings], [.. document.Findings, .. FaultyTables.Findings(document)]).Select(InternalFault.Checked),
        ];
    }
}
