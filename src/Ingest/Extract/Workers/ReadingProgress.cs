using System.Globalization;

namespace Pipeline.Ingest.Extract.Workers;

/// <summary>How far the reading of a file has come, and whether it went over a limit.</summary>
/// <param name="tally">Told of each page that is begun.</param>
internal sealed class ReadingProgress(WorkerLimits limits, TimeProvider clock, PageTally? tally = null)
{
    private const string Advice = "It may be damaged; print or export it to PDF again.";

    private readonly long _began = clock.GetTimestamp();
    private long _pageBegan = clock.GetTimestamp();
    private int _page;
    private int _pages;
    private long _bytes;

    /// <summary>A sentence that names the limit and the place; null while all is well.</summary>
    public string? Excess { get; private set; }

    /// <param name="page">From 1; 0 until the file is open.</param>
    public void Begin(int page, int pages)
    {
        (_page, _pages, _pageBegan) = (page, pages, clock.GetTimestamp());
        tally?.Begin(this, page, pages);
    }

    /// <param name="bytes">Of a page of the answer.</param>
    public void Receive(int bytes) => (_bytes, _pageBegan) = (_bytes + bytes, clock.GetTimestamp());

    /// <param name="residentBytes">What the worker holds now, where it was looked at.</param>
    public bool IsOver(long residentBytes = 0) => (Excess ??= Find(residentBytes)) is not null;

    private string? Find(long residentBytes) => this switch
    {
        _ when _pages > limits.Pages => Text($"The PDF has {_pages:N0} pages; at most {limits.Pages:N0} are read. Split it."),
        _ when _bytes > (long)limits.AnswerMegabytes << 20 => Text($"The PDF holds more text and lines than are read of one file ({limits.AnswerMegabytes} MB). Split it."),
        _ when residentBytes > (long)limits.ResidentMegabytes << 20 => Text($"Reading the PDF took more than {limits.ResidentMegabytes:N0} MB of memory, {Place}. {Advice}"),
        _ when clock.GetElapsedTime(_pageBegan) > limits.Page => Text($"{Doing} took longer than {limits.Page.TotalSeconds} s. {Advice}"),
        _ when clock.GetElapsedTime(_began) > limits.FileOf(_pages) => Text($"Reading the PDF took longer than {limits.FileOf(_pages).TotalSeconds} s; it came to page {_page:N0} of {_pages:N0}. {Advice}"),
        _ => null,
    };

    private string Place => _page == 0 ? "when it was opened" : Text($"on page {_page:N0} of {_pages:N0}");

    private string Doing => _page == 0 ? "Opening the PDF" : Text($"Reading page {_page:N0} of {_pages:N0} of the PDF");

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
