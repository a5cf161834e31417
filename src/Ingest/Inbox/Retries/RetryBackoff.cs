namespace Pipeline.Ingest.Inbox.Retries;

/// <summary>When a file whose attempt failed is tried again: after 5 seconds, then after twice the time before, up to 10 minutes.</summary>
internal sealed class RetryBackoff(TimeProvider clock)
{
    private static readonly TimeSpan First = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(10);

    private readonly Dictionary<string, Wait> _waits = new(StringComparer.Ordinal);

    public bool IsDue(string path) => !_waits.TryGetValue(path, out var wait) || Remaining(wait) <= TimeSpan.Zero;

    public void Failed(string path)
    {
        var length = _waits.TryGetValue(path, out var before) ? Shorter(before.Length * 2, Longest) : First;
        _waits[path] = new Wait(length, clock.GetTimestamp());
    }

    /// <summary>All are due.</summary>
    public void Clear() => _waits.Clear();

    public void Settled(string path) => _waits.Remove(path);

    /// <summary>Until the next file is due; null where none waits.</summary>
    public TimeSpan? UntilNext() =>
        _waits.Values.Select(Remaining).Where(r => r > TimeSpan.Zero).Select(r => (TimeSpan?)r).Min();

    /// <summary>Forgets files that are gone.</summary>
    public void KeepOnly(IReadOnlySet<string> paths)
    {
        foreach (var path in _waits.Keys.Where(p => !paths.Contains(p)).ToList())
            _waits.Remove(path);
    }

    private TimeSpan Remaining(Wait wait) => wait.Length - clock.GetElapsedTime(wait.Since);

    private static TimeSpan Shorter(TimeSpan one, TimeSpan other) => one < other ? one : other;

    private readonly record struct Wait(TimeSpan Length, long Since);
}
