using System.Globalization;
using Pipeline.Model;

namespace Pipeline.Ingest.Extract.Pdf;

/// <summary>The damaged pages of a document, which were read from their pictures: one finding for each thing that is wrong.</summary>
internal sealed class DamagedPages
{
    private readonly List<(int Number, string What, bool IsBlank)> _pages = [];

    /// <summary>A sentence that refuses the file, where nothing is to be seen on any of them; null otherwise.</summary>
    public string? Refusal => _pages.Count > 0 && _pages.TrueForAll(p => p.IsBlank)
        ? PdfFault.Damaged($"{_pages[0].What}; nothing can be seen on {Named(_pages)}")
        : null;

    /// <param name="seen">What was recognised.</param>
    public void Add(string what, PageContent seen) => _pages.Add((seen.Number, what, seen.Words.Count == 0));

    /// <param name="pages">The document's.</param>
    public IReadOnlyList<Finding> Findings(IReadOnlyList<Page> pages) =>
        [.. _pages.GroupBy(p => p.What, (what, found) => Of(what, [.. found], pages))];

    private static Finding Of(string what, List<(int Number, string What, bool IsBlank)> found, IReadOnlyList<Page> pages)
    {
        var blank = found.Where(p => p.IsBlank).ToList();
        var nothing = blank.Count == 0 ? "" : $", and nothing can be seen on {Named(blank)}";
        return new Finding(
            FindingRule.DamagedFile,
            Severity.Warning,
            Named(found),
            $"the PDF is damaged: {what}; {Named(found)} "
                + $"{(found.Count > 1 ? "were read from their pictures, as scans are" : "was read from its picture, as a scan is")}{nothing}. Compare it with the original, or get a whole copy of the file."
        )
        {
            Evidence = [.. found.Select(p => new Evidence(null, new TextSpan(p.Number, 1, Math.Max(1, Lines(pages, p.Number)))))],
        };
    }

    private static int Lines(IReadOnlyList<Page> pages, int number) => pages.FirstOrDefault(p => p.Number == number)?.Lines.Count ?? 0;

    /// <summary>page 7; pages 1-3, 7.</summary>
    private static string Named(List<(int Number, string What, bool IsBlank)> pages)
    {
        var runs = new List<(int First, int Last)>();
        foreach (var (number, _, _) in pages)
            if (runs.Count > 0 && runs[^1].Last == number - 1)
                runs[^1] = (runs[^1].First, number);
            else
                runs.Add((number, number));
        return (pages.Count > 1 ? "pages " : "page ")
            + string.Join(
                ", ",
                runs.Select(r => string.Create(CultureInfo.InvariantCulture, $"{r.First}{(r.Last > r.First ? $"-{r.Last}" : "")}")));
    }
}
