using Pipeline.Model;

namespace Pipeline.Parsers;

/// <summary>Turns the pages of a document into its filings: one a form, at least one a document.</summary>
public static class DocumentParser
{
    /// <summary>Stored with each filing; raised whenever a rule changes what is read.</summary>
    public const string Version = "1";

    public static IReadOnlyList<Filing> Parse(ExtractedDocument document) =>
        [new Filing { Kind = FilingKind.Unknown, LastPage = document.Pages.Count }];
}
