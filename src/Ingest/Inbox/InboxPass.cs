using Microsoft.Extensions.Logging;
using Pipeline.Ingest.Store;

namespace Pipeline.Ingest.Inbox;

/// <summary>One look through the inbox: what has settled is claimed, ingested and brought where it belongs.</summary>
internal sealed class InboxPass(InboxSettings settings, Ingestion ingestion, TimeProvider clock, ILogger<InboxPass> logger)
{
    private readonly DirectoryInfo _folder = new(Path.GetFullPath(settings.Folder));
    private readonly InboxOutlets _outlets = settings.Outlets;
    private readonly FileStability _stability = new(clock, TimeSpan.FromSeconds(settings.SettleSeconds));
    private readonly RetryBackoff _backoff = new(clock);
    private readonly Dictionary<string, FileSignature> _recorded = new(StringComparer.Ordinal);
    private readonly HashSet<string> _refused = new(StringComparer.Ordinal);

    /// <summary>Whether a file waits whose first settle time is not over.</summary>
    public bool HasUndecided => _stability.HasUndecided;

    /// <summary>Makes what failed due at the next look.</summary>
    public void TryAllAgain() => _backoff.Clear();

    /// <summary>Until a file can be settled or is to be tried again; null where none waits.</summary>
    public TimeSpan? UntilNext() => new[] { _stability.UntilNext(), _backoff.UntilNext() }.Min();

    /// <exception cref="EnvironmentException">Nothing can be recorded; the files stay in the inbox.</exception>
    public async Task RunAsync(Action<Attempt> report, CancellationToken stop)
    {
        var claims = new List<ClaimedFile>();
        try
        {
            await ingestion.RunAsync(Claim(Settled(), claims), attempt => Report(attempt, report), stop);
        }
        finally
        {
            claims.ForEach(c => c.Dispose());
        }
    }

    private List<(string Path, FileSignature Signature)> Settled()
    {
        var settled = new List<(string, FileSignature)>();
        var present = new HashSet<string>(StringComparer.Ordinal);
        foreach (var file in new FolderScan(Refuse).Under(_folder).Where(f => f.Exists))
        {
            var (path, signature) = (file.FullName, FileSignature.Of(file));
            present.Add(path);
            if (_stability.IsSettled(path, signature) && _backoff.IsDue(path))
                settled.Add((path, signature));
        }
        _stability.KeepOnly(present);
        _backoff.KeepOnly(present);
        foreach (var gone in _recorded.Keys.Where(p => !present.Contains(p)).ToList())
            _recorded.Remove(gone);
        return settled;
    }

    /// <summary>A file is claimed when its chunk is asked for, so that few are held at a time.</summary>
    private IEnumerable<ClaimedFile> Claim(List<(string Path, FileSignature Signature)> settled, List<ClaimedFile> claims)
    {
        foreach (var (path, signature) in settled)
            if (!IsRecorded(path, signature) && ClaimedFile.TryTake(path, signature, _outlets) is { } claim)
            {
                claims.Add(claim);
                yield return claim;
            }
    }

    /// <summary>A file that could not leave after its attempt (a read-only inbox) only tries to leave again.</summary>
    private bool IsRecorded(string path, FileSignature signature)
    {
        if (!_recorded.TryGetValue(path, out var recorded) || recorded != signature)
            return false;
        try
        {
            ClaimedFile.TryTake(path, signature, _outlets)?.Leave();
            _recorded.Remove(path);
            _backoff.Settled(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            _backoff.Failed(path);
        }
        return true;
    }

    private void Report(Attempt attempt, Action<Attempt> report)
    {
        if (attempt is { Trouble: not null, Outcome.State: IngestState.Succeeded or IngestState.Duplicate, File: ClaimedFile claim })
            _recorded[claim.Path] = claim.Signature;
        if (attempt.Outcome.State == IngestState.Failed || attempt.Trouble is not null)
            _backoff.Failed(attempt.File.Path);
        else
            _backoff.Settled(attempt.File.Path);
        var isFine = attempt.Outcome.State is IngestState.Succeeded or IngestState.Duplicate && attempt.Trouble is null;
        logger.Log(isFine ? LogLevel.Information : LogLevel.Warning, "{Outcome} {Path}: {Detail} ({Milliseconds:0} ms)",
            attempt.Outcome.State, PrintableName.Of(attempt.File.Path), attempt.Detail(), attempt.Took.TotalMilliseconds);
        report(attempt);
    }

    private void Refuse(string path, string reason)
    {
        if (_refused.Add(path))
            logger.LogWarning("not taken: {Path}: {Reason}", PrintableName.Of(path), reason);
    }
}
