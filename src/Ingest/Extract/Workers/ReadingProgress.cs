using System.Globalization;

namespace Pipeline.Ingest.Extract.Workers;

/// <summary>How far the reading of a file has come, and whether it went over a limit.</summary>
/// <param name="before">What the worker had used when it was given the file.</param>
/// <param name="tally">Told of each page that is begun.</param>
internal sealed class ReadingProgress(WorkerLimits limits, TimeProvider clock, ProcessUsage before = default, PageTally? tally = null)
{
    private readonly TimeSpan _computedBefore = before.Computing;
    private const string Advice = "It may be damaged, or made to be slow: export or print it again, or split it.";

    private readonly long _began = clock.GetTimestamp();
    private ProcessUsage _usage = before;
    private TimeSpan _pageBegan = before.Computing;
    private long _pageBeganAt = clock.GetTimestamp();
    private int _page;
    private int _pages;
    private long _bytes;

    /// <summary>A sentence that names the limit and the place; null while all is well.</summary>
    public string? Excess { get; private set; }

    /// <summary>A sentence for a file that is not to blame: the machine has had no time for it, or something holds it up.</summary>
    public string? Stall { get; private set; }

    /// <param name="page">From 1; 0 until the file is open.</param>
    public void Begin(int page, int pages)
    {
        (_page, _pages) = (page, pages);
        BeginPage();
        tally?.Begin(this, page, pages);
    }

    /// <param name="bytes">Of a part of the answer.</param>
    public void Receive(int bytes)
    {
        _bytes += bytes;
        BeginPage();
    }

    /// <param name="usage">Of the worker and its children, looked at now.</param>
    public bool IsOver(ProcessUsage usage)
    {
        _usage = usage.Computing > _usage.Computing ? usage : usage with { Computing = _usage.Computing };
        return IsOver();
    }

    public bool IsOver()
    {
        Excess ??= FindExcess();
        if (Excess is null)
            Stall ??= FindStall();
        return (Excess ?? Stall) is not null;
    }

    private TimeSpan Computed => _usage.Computing - _computedBefore;

    private string Place => _page == 0 ? "" : Text($", on page {_page:N0} of {_pages:N0}");

    private string Doing => _page == 0 ? "Reading the file" : Text($"Reading page {_page:N0} of {_pages:N0} of the file");

    private void BeginPage() => (_pageBegan, _pageBeganAt) = (_usage.Computing, clock.GetTimestamp());

    private string? FindExcess() =>
        this switch
        {
            _ when _pages > limits.Pages => Text($"The file has {_pages:N0} pages; at most {limits.Pages:N0} are read. Split it."),
            _ when _bytes > (long)limits.AnswerMegabytes << 20 => Text(
                $"The file holds more text and lines than are read of one file ({limits.AnswerMegabytes} MB). Split it."),
            _ when _usage.ResidentBytes > (long)limits.ResidentMegabytes << 20 => Text(
                $"Reading the file took more than {limits.ResidentMegabytes:N0} MB of memory{Place}. {Advice}"),
            _ when _usage.Computing - _pageBegan > limits.Page => Text(
                $"{Doing} took more than {limits.Page.TotalSeconds} s of computing. {Advice}"),
            _ when Computed > limits.FileOf(_pages) => Text(
                $"Reading the file took more than {limits.FileOf(_pages).TotalSeconds} s of computing; it came to page {_page:N0} of {_pages:N0}. {Advice}"),
            _ => null,
        };

    private string? FindStall()
    {
        var (page, file) = (clock.GetElapsedTime(_pageBeganAt), clock.GetElapsedTime(_began));
        return page <= limits.Page * limits.Patience && file <= limits.FileOf(_pages) * limits.Patience
            ? null
            : Text(
                $"{Doing} was given up after {file.TotalSeconds:0} s, in which it got {Computed.TotalSeconds:0} s of computing: the machine is very busy, or something holds the file up. It is tried again.");
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
