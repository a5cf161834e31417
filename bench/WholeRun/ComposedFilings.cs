using System.Globalization;
using Pipeline.Ingest.Extract;
using Pipeline.Ingest.Store;
using Pipeline.Model;
using Pipeline.Parsers;

namespace Pipeline.Bench.WholeRun;

/// <summary>
/// The forms of the samples with other agencies, years and amounts, as documents ready to be stored: many agencies, seven years, two
/// files for each disclosure, every tenth of them with a figure changed.
/// </summary>
internal static class ComposedFilings
{
    private const int FilesOfOne = 2, Years = 7, CorrectedOne = 10;

    private static readonly List<(Filing Filing, ExtractedDocument Document)> Forms =
    [
        .. GeneratedFilings.Samples("*.tab.txt").Select(t => new ExtractedDocument(TextPages.Of(t)))
            .SelectMany(d => DocumentParser.Parse(d).Where(f => f.Kind != FilingKind.Unknown).Select(f => (f, d))),
    ];

    /// <summary>A folder of texts, each of an agency of its own.</summary>
    public static string Folder(WorkFolder work, int files)
    {
        var folder = Directory.CreateDirectory(work.Folder($"composed-{files}")).FullName;
        // Those of one form: the agency of another would be the same in all.
        var texts = GeneratedFilings.Samples("*.tab.txt")
            .Select(t => (Text: t, Filings: DocumentParser.Parse(new ExtractedDocument(TextPages.Of(t)))))
            .Where(t => t.Filings is [{ Agency: not null }]).Select(t => (t.Text, t.Filings[0].Agency)).ToList();
        for (var i = 0; i < files; i++)
        {
            var (text, agency) = texts[i % texts.Count];
            File.WriteAllText(
                Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{i:000000}.txt")),
                text.Replace(agency!, $"{Han(i)}县财政局", StringComparison.Ordinal));
        }
        return folder;
    }

    /// <param name="number">From 0.</param>
    /// <returns>The document's hash, and its rows.</returns>
    public static (string Sha256, ParsedDocument Document) Of(int number)
    {
        var disclosure = number / FilesOfOne;
        var (form, text) = Forms[disclosure % Forms.Count];
        var factor = 1 + (disclosure % 997) + (number % FilesOfOne == 1 && disclosure % CorrectedOne == 0 ? 1000 : 0);
        var filing = form with
        {
            Agency = $"{Han(disclosure / Forms.Count / Years)}县财政局",
            FiscalYear = 2018 + (disclosure / Forms.Count % Years),
            BudgetItems =
                [.. form.BudgetItems.Select((b, i) => b with { Amount = i == 0 ? Times(b.Amount, factor) : b.Amount, Project = null })],
            ScoreItems = [.. form.ScoreItems.Select(s => s with { Indicator = null })],
            Corrections = [],
            Projects = [.. form.Projects.Select((p, i) => i == 0 ? p with { Total = Times(p.Total, factor) } : p)],
        };
        var origin = number % FilesOfOne == 0 ? TextOrigin.Txt : TextOrigin.PdfText;
        var document = new ExtractedDocument([.. text.Pages.Select(p => p with { Origin = origin })]);
        return (string.Create(CultureInfo.InvariantCulture, $"{number:x64}"), FilingWriter.Rows(document, [filing]));
    }

    /// <summary>A name for a county, of two hanzi.</summary>
    private static string Han(int number) => $"{(char)('一' + (number / 4000))}{(char)('丁' + (number % 4000))}";

    private static Money? Times(Money? amount, int factor) => amount is { } money ? new Money(money.Fen + (factor * 100L)) : null;
}
