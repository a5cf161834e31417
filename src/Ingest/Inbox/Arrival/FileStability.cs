using Pipeline.Ingest.Files;

namespace Pipeline.Ingest.Inbox.Arrival;

/// <summary>
/// Tells when an arriving file is whole: its signature has stood still for the settle time, by our own clock,
/// since that of the file may be old (moved, copied with its date) or of another machine.
/// </summary>
internal sealed class FileStability(TimeProvider clock, TimeSpan settle)
{
    private readonly Dictionary<string, Watch> _watched = new(StringComparer.Ordinal);

    /// <summary>Whether a file is still in its first settle time. One that has changed in it is growing, and may do so for hours.</summary>
    public bool HasUndecided => _watched.Values.Any(w => !w.IsSettled && !w.HasChanged);

    /// <summary>Looks at a file that is there now.</summary>
    public bool IsSettled(string path, FileSignature signature)
    {
        var known = _watched.TryGetValue(path, out var watch);
        if (!known || watch.Signature != signature)
            watch = new Watch(signature, clock.GetTimestamp(), HasChanged: known, IsSettled: false);
        _watched[path] = watch = watch with { IsSettled = clock.GetElapsedTime(watch.Since) >= settle };
        return watch.IsSettled;
    }

    /// <summary>Begins the wait anew for a file that could not be taken: somebody is at work on it, and may be for hours.</summary>
    public void Restart(string path)
    {
        if (_watched.TryGetValue(path, out var watch))
            _watched[path] = new Watch(watch.Signature, clock.GetTimestamp(), HasChanged: true, IsSettled: false);
    }

    /// <summary>Until the next look can settle a file; null where no file waits.</summary>
    public TimeSpan? UntilNext() =>
        _watched.Values.Where(w => !w.IsSettled).Select(w => (TimeSpan?)Remaining(w)).Min();

    /// <summary>Forgets files that are gone.</summary>
    public void KeepOnly(IReadOnlySet<string> paths)
    {
        foreach (var path in _watched.Keys.Where(p => !paths.Contains(p)).ToList())
            _watched.Remove(path);
    }

    private TimeSpan Remaining(Watch watch)
    {
        var remaining = settle - clock.GetElapsedTime(watch.Since);
        return remaining > TimeSpan.Zero ? remaining : TimeSpan.Zero;
    }

    private readonly record struct Watch(FileSignature Signature, long Since, bool HasChanged, bool IsSettled);
}
