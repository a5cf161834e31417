using Microsoft.Extensions.Logging;
using Pipeline.Ingest.Archive;
using Pipeline.Ingest.Files;
using Pipeline.Ingest.Inbox.Members;
using Pipeline.Ingest.Inbox.Outlets;
using Pipeline.Ingest.Inbox.Retries;
using Pipeline.Ingest.Store;

namespace Pipeline.Ingest.Inbox.Arrival;

/// <summary>One look through the inbox: what has settled is claimed, ingested and brought where it belongs.</summary>
internal sealed class InboxPass(InboxSettings settings, Ingestion ingestion, TimeProvider clock, ILogger<InboxPass> logger)
{
    private readonly InboxOutlets _outlets = Swept(settings);
    private readonly FileStability _stability = new(clock, TimeSpan.FromSeconds(settings.SettleSeconds));
    private readonly RetryBackoff _backoff = new(clock);
    private readonly Dictionary<string, FileSignature> _recorded = new(StringComparer.Ordinal);
    private readonly HashSet<string> _told = new(StringComparer.Ordinal);

    /// <summary>Whether a file waits whose first settle time is not over.</summary>
    public bool HasUndecided => _stability.HasUndecided;

    /// <summary>
    /// How many files and folders could not be opened at the last look, and so were not taken. Links and pipes do not count.
    /// </summary>
    public int NotTaken { get; private set; }

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

    private List<FoundFile> Settled()
    {
        NotTaken = 0;
        var settled = new List<FoundFile>();
        var present = new HashSet<string>(StringComparer.Ordinal);
        foreach (var file in new FolderScan(Refuse, LeavingFile.PutBack).Under(settings.Folder))
        {
            present.Add(file.FullName);
            if (_stability.IsSettled(file.FullName, file.Signature) && _backoff.IsDue(file.FullName))
                settled.Add(file);
        }
        _stability.KeepOnly(present);
        _backoff.KeepOnly(present);
        foreach (var gone in _recorded.Keys.Where(p => !present.Contains(p)).ToList())
            _recorded.Remove(gone);
        return settled;
    }

    /// <summary>A file is claimed when its turn comes, so that few are held at a time.</summary>
    private IEnumerable<ClaimedFile> Claim(List<FoundFile> settled, List<ClaimedFile> claims)
    {
        foreach (var file in settled.Where(f => !IsRecorded(f)))
            if (Claim(file) is { } claim)
            {
                claims.Add(claim);
                yield return claim;
            }
    }

    private ClaimedFile? Claim(FoundFile file)
    {
        if (ClaimedFile.TryTake(file, _outlets) is { } claim)
            return claim;
        _stability.Restart(file.FullName);
        if (OpenedFile.IsBeingWritten(file.Path) && _told.Add(file.FullName))
            logger.LogInformation("waiting: {Path}: {Reason}", Printable.Line(file.FullName), OpenedFile.WrittenReason);
        return null;
    }

    /// <summary>A file that could not leave after its attempt (a read-only inbox) only tries to leave again.</summary>
    private bool IsRecorded(FoundFile file)
    {
        if (!_recorded.TryGetValue(file.FullName, out var recorded) || recorded != file.Signature)
            return false;
        try
        {
            ClaimedFile.TryTake(file, _outlets)?.Leave();
            _recorded.Remove(file.FullName);
            _backoff.Settled(file.FullName);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            _backoff.Failed(file.FullName);
        }
        return true;
    }

    private void Report(Attempt attempt, Action<Attempt> report)
    {
        if (attempt is { Trouble: not null, Outcome.State: IngestState.Succeeded or IngestState.Duplicate, File: ClaimedFile claim })
            _recorded[claim.Path] = claim.Signature;
        // A file of an archive is tried again with it.
        if (attempt.Outcome.State != IngestState.Failed && attempt.Trouble is null)
            _backoff.Settled(attempt.File.Path);
        else if (attempt.File is not MemberFile)
            _backoff.Failed(attempt.File.Path);
        var isFine = attempt.Outcome.State is IngestState.Succeeded or IngestState.Duplicate && attempt.Trouble is null;
        logger.Log(isFine ? LogLevel.Information : LogLevel.Warning, "{Outcome} {Path}: {Detail} ({Milliseconds:0} ms)",
            attempt.Outcome.State, Printable.Line(attempt.File.Path), attempt.Detail(), attempt.Took.TotalMilliseconds);
        report(attempt);
    }

    private void Refuse(NotTaken refusal)
    {
        if (refusal.IsFailure)
            NotTaken++;
        if (_told.Add(refusal.Path))
            logger.LogWarning("not taken: {Path}: {Reason}", Printable.Line(refusal.Path), Printable.Line(refusal.Reason));
    }

    /// <summary>What programs that died have left unfinished goes when this one starts.</summary>
    private static InboxOutlets Swept(InboxSettings settings)
    {
        var outlets = settings.Outlets;
        outlets.Archive.Sweep();
        outlets.Quarantine.Sweep();
        AtomicFile.Sweep(settings.BackupFiles.Folder);
        return outlets;
    }
}
