using Pipeline.Model;

namespace Pipeline.Ingest.Store;

/// <summary>A document read into filings, ready to be stored.</summary>
/// <param name="Sha256">Of the file's content, in lower-case hexadecimal: the document's identity.</param>
/// <param name="FileName">The name it came under, without its folder.</param>
/// <param name="Pairs">For each filing, its entry of the full text index (see <see cref="FullText"/>).</param>
internal sealed record ParsedDocument(
    string Sha256, string FileName, ExtractedDocument Document, IReadOnlyList<Filing> Filings, IReadOnlyList<string> Pairs)
{
    public static ParsedDocument Of(string sha256, string fileName, ExtractedDocument document, IReadOnlyList<Filing> filings) =>
        new(sha256, fileName, document, filings, [.. filings.Select(f => FullText.PairsOf(FilingTexts.Of(f, PagesOf(document, filings, f))))]);

    public IReadOnlyList<Page> PagesOf(Filing filing) => PagesOf(Document, Filings, filing);

    /// <summary>The pages a filing stands on; the only filing of a document has them all.</summary>
    private static IReadOnlyList<Page> PagesOf(ExtractedDocument document, IReadOnlyList<Filing> filings, Filing filing) =>
        filings.Count == 1
            ? document.Pages
            : [.. document.Pages.Where(p => p.Number >= filing.FirstPage && p.Number <= filing.LastPage)];
}
