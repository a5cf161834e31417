using Pipeline.Model;
using Pipeline.Parsers.Forms;

namespace Pipeline.Parsers;

/// <summary>Turns the pages of a document into its filings: one a form, at least one a document.</summary>
public static class DocumentParser
{
    /// <summary>Stored with each filing; raised whenever a rule changes what is read.</summary>
    public const string Version = "1";

    public static IReadOnlyList<Filing> Parse(ExtractedDocument document) =>
        [.. PartSplitter.Split(document).Select(p => p.Form is { } form ? form.Read(p.Part) : UnknownForm.Read(p.Part))];
}
