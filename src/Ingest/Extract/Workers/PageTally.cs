using System.Collections.Concurrent;
using System.Globalization;

namespace Pipeline.Ingest.Extract.Workers;

/// <summary>How many pages of PDFs were read, of those in the files that were opened so far. Safe for several threads.</summary>
internal sealed class PageTally(TimeProvider clock)
{
    private readonly ConcurrentDictionary<object, (int Begun, int Pages)> _files = [];
    private long _began;
    private int _finished;

    public int Known => _finished + _files.Values.Sum(f => f.Pages);

    public int Done => _finished + _files.Values.Sum(f => Math.Max(0, f.Begun - 1));

    /// <param name="file">The same for all pages of a file.</param>
    /// <param name="page">From 1; those before it are read.</param>
    public void Begin(object file, int page, int pages)
    {
        Interlocked.CompareExchange(ref _began, clock.GetTimestamp(), 0);
        _files[file] = (page, pages);
    }

    /// <summary>A file is done with, read or not.</summary>
    public void End(object file)
    {
        if (_files.TryRemove(file, out var pages))
            Interlocked.Add(ref _finished, pages.Pages);
    }

    /// <summary>As "12 of 40 pages, about 35 s left"; null before the first page.</summary>
    public override string? ToString()
    {
        var (done, known) = (Done, Known);
        if (known == 0)
            return null;
        var left = done == 0 ? null : (TimeSpan?)(clock.GetElapsedTime(_began) / done * (known - done));
        return string.Create(CultureInfo.InvariantCulture, $"{done:N0} of {known:N0} pages{Text(left)}");
    }

    private static string Text(TimeSpan? left) => left switch
    {
        null => "",
        { TotalSeconds: < 1 } => "",
        { TotalMinutes: < 2 } => string.Create(CultureInfo.InvariantCulture, $", about {left.Value.TotalSeconds:0} s left"),
        _ => string.Create(CultureInfo.InvariantCulture, $", about {left.Value.TotalMinutes:0} min left"),
    };
}
