namespace Pipeline.Ingest.Inbox.Arrival;

/// <summary>
/// The files between the start of their attempt and its end, in the order in which they came. Small ones are given out in that order, so
/// that two runs over the same files store them alike; but none waits for a large one, nor for any other longer than half a second.
/// </summary>
internal sealed class FilesUnderWay(TimeProvider clock)
{
    // Texts of filings have 2 to 30 KB, and are read within some milliseconds: a few of them must lie ready, or the cores wait for the next
    // commit. Hardly any PDF is so small.
    private const int QuickBytes = 32 << 10;
    private const int QuickCost = 1;
    private const int SlowCost = 4;

    // Their contents are in memory.
    private const long MostBytes = 32 << 20;

    private static readonly int MostCost = SlowCost * Environment.ProcessorCount;

    // Those that are read, and as many that wait to be stored: of a program that is killed, no more attempts have to be made again.
    private static readonly int MostFiles = 2 * MostCost;
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(0.5);

    private readonly List<Place> _places = [];

    public bool IsEmpty => _places.Count == 0;

    /// <summary>Keeps a place for a file; false where there is none.</summary>
    public bool TryReserve(SourceFile file)
    {
        var place = new Place(file, file.Length <= QuickBytes ? QuickCost : SlowCost);
        if (!HasRoomFor(place))
            return false;
        _places.Add(place);
        return true;
    }

    /// <param name="read">Gives the attempt with what was read.</param>
    public void Begin(Attempt attempt, Func<Task<Attempt>> read) => _places.Find(p => p.File == attempt.File)!.Begin(read, clock);

    /// <summary>Waits until a file was read, or has waited long enough for those before it.</summary>
    /// <returns>What is to be stored now; it may be nothing.</returns>
    public async Task<IReadOnlyList<Attempt>> ReadyAsync()
    {
        if (Ready().Count == 0)
            await Task.WhenAny([.. _places.Where(p => !p.IsRead).Select(p => p.Reading!), WaitAsync()]);
        var ready = Ready();
        _places.RemoveAll(ready.Contains);
        return [.. ready.Select(p => p.Reading!.GetAwaiter().GetResult())];
    }

    /// <summary>Until nothing is read any more.</summary>
    public Task EndAsync() => Task.WhenAll(_places.Select(p => p.Reading).OfType<Task>());

    private bool HasRoomFor(Place place) =>
        _places.Count == 0
        || (_places.Count < MostFiles
            && _places.Where(p => !p.IsRead).Sum(p => p.Cost) + place.Cost <= MostCost
            && _places.Sum(p => p.File.Length) + place.File.Length <= MostBytes);

    /// <summary>Those before which no small one is being read; all that were read, once one of them has waited long enough.</summary>
    private List<Place> Ready() =>
        [.. (LongestWaited() >= LongestWait ? _places : _places.TakeWhile(p => p.IsRead || p.Cost > QuickCost)).Where(p => p.IsRead)];

    private Task WaitAsync() => LongestWaited() switch
    {
        null => Task.Delay(Timeout.InfiniteTimeSpan),
        { } waited when waited < LongestWait => Task.Delay(LongestWait - waited, clock),
        _ => Task.CompletedTask,
    };

    /// <summary>Null where none was read.</summary>
    private TimeSpan? LongestWaited() => _places.Where(p => p.IsRead).Select(p => (TimeSpan?)clock.GetElapsedTime(p.ReadAt)).Max();

    private sealed class Place(SourceFile file, int cost)
    {
        public SourceFile File => file;

        public int Cost => cost;

        /// <summary>Null until it has begun.</summary>
        public Task<Attempt>? Reading { get; private set; }

        /// <summary>Timestamp of the clock.</summary>
        public long ReadAt { get; private set; }

        public bool IsRead => Reading is { IsCompleted: true };

        public void Begin(Func<Task<Attempt>> read, TimeProvider clock) => Reading = ReadAsync(read, clock);

        private async Task<Attempt> ReadAsync(Func<Task<Attempt>> read, TimeProvider clock)
        {
            var attempt = await read();
            ReadAt = clock.GetTimestamp();
            return attempt;
        }
    }
}
