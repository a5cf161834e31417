using System.Globalization;
using Pipeline.Ingest.Extract.Ocr.Checking;
using Pipeline.Ingest.Extract.Ocr.Cleaning;
using Pipeline.Ingest.Extract.Ocr.Pictures;
using Pipeline.Ingest.Extract.Ocr.Recognition;
using Pipeline.Model;

namespace Pipeline.Ingest.Extract.Ocr;

/// <summary>
/// Recognises pages that show a picture of their text. Library and models are loaded when the first page asks for them; the
/// picture of the next page is made while a page is read.
/// </summary>
internal sealed class PageRecognizer : IDisposable
{
    private (IScan Page, Task<CleanScan> Picture)? _ahead;
    private ReadersStart? _start;

    /// <param name="next">The page that will be asked for after this one; null when there is none.</param>
    /// <exception cref="MissingToolException">A program of the system is not installed.</exception>
    /// <exception cref="RenderingException">No picture can be made of the page.</exception>
    public RecognizedPage Read(IScan page, IScan? next)
    {
        var picture = _ahead is { } ahead && ahead.Page.Equals(page) ? ahead.Picture : Picture(page);
        _ahead = null;
        _start ??= LineReaders.Start();
        if (_start.Readers is not { } readers)
            return new RecognizedPage(null, _start.Refusal);
        var scan = picture.GetAwaiter().GetResult();
        if (readers.Paddle is { } paddle)
            scan = Legibility.Upright(scan, paddle);
        if (next is not null)
            _ahead = (next, Picture(next));
        var read = ScanReader.Read(page.Number, scan, readers);
        return new RecognizedPage(readers.Paddle is null ? WithoutConfusions(read) : read, null);
    }

    /// <summary>What a reader of the pages must know of how they were recognised; nothing where both models read them.</summary>
    public IReadOnlyList<Finding> Findings(IReadOnlyList<Page> pages) =>
        _start?.Readers?.Remark is not { } remark ? []
        :
        [
            .. pages.Where(p => p.Origin == TextOrigin.Ocr).Take(1).Select(p => new Finding(
                FindingRule.SingleReader, Severity.Warning, $"page {p.Number.ToString(CultureInfo.InvariantCulture)}", remark)
            {
                Evidence = [new Evidence(null, new TextSpan(p.Number, 1, Math.Max(1, p.Lines.Count)))],
            }),
        ];

    public void Dispose() => _start?.Readers?.Dispose();

    /// <summary>Tesseract's.</summary>
    private static PageContent WithoutConfusions(PageContent page) => page with
    {
        Words = [.. page.Words.Select(w => NumberConfusions.Undone(w with { Text = BracketConfusions.Undone(w.Text) }))],
    };

    private static Task<CleanScan> Picture(IScan page) => Task.Run(page.Clean);
}
