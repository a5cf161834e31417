namespace Pipeline.Ingest.Extract.Workers;

/// <summary>What one file may take of time and memory, and what one worker process may be used for.</summary>
internal sealed record WorkerLimits
{
    /// <summary>
    /// Computing for a file that has no pages, for opening one that has, or for one page: a dense page takes well under a second, a scanned
    /// one four to fifteen. It counts what the worker and its children compute: on a busy machine they compute less, and need no more.
    /// </summary>
    public TimeSpan Page { get; init; } = TimeSpan.FromSeconds(60);

    public TimeSpan File { get; init; } = TimeSpan.FromMinutes(3);

    /// <summary>What each page adds to the time of its file, so that a long scan has enough.</summary>
    public TimeSpan FilePage { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>So many times the computing may pass on the clock; then something else is wrong, and the file is tried again.</summary>
    public int Patience { get; init; } = 10;

    /// <summary>Filings have tens of pages; a city's bound volume of them, some hundreds.</summary>
    public int Pages { get; init; } = 2_000;

    /// <summary>What a worker may answer for a file; the host takes several times as much to hold it.</summary>
    public int AnswerMegabytes { get; init; } = 128;

    /// <summary>What the worker's own memory management may hand out; it refuses more by itself.</summary>
    public int HeapMegabytes { get; init; } = 768;

    /// <summary>Resident memory of the worker and its children together, seen from outside.</summary>
    public int ResidentMegabytes { get; init; } = 1_024;

    /// <summary>After so much computing a worker gives way to a fresh one; a start takes about 0.4 s of it.</summary>
    public TimeSpan Worker { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>A worker that has kept more than this after a file gives way to a fresh one too.</summary>
    public int KeptMegabytes { get; init; } = 320;

    public TimeSpan FileOf(int pages) => File + (pages * FilePage);
}
