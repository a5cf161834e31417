using Pipeline.Ingest.Files;
using Pipeline.Ingest.Inbox.Arrival;
using Pipeline.Ingest.Inbox.Members;
using Pipeline.Ingest.Inbox.Outlets;
using Pipeline.Ingest.Store;

namespace Pipeline.Ingest.Inbox.Retries;

/// <summary>Tries again what failed or was quarantined, now and here: whether a worker runs makes no difference.</summary>
/// <param name="isAsked">Whether a file of this path or name is to be tried.</param>
internal sealed class Retry(InboxSettings settings, Ingestion ingestion, Func<string, bool> isAsked)
{
    private readonly InboxOutlets _outlets = settings.Outlets;

    /// <exception cref="EnvironmentException">The database or its disk stops the work.</exception>
    public async Task RunAsync(Action<Attempt> report, CancellationToken stop)
    {
        var claims = new List<IDisposable>();
        try
        {
            await ingestion.RunAsync(Failed(claims).Concat(Quarantined(claims)), report, stop);
        }
        finally
        {
            claims.ForEach(c => c.Dispose());
        }
    }

    /// <summary>Of the inbox, a file is claimed when its turn comes, so that few are held at a time; any other stays where it is.</summary>
    private IEnumerable<SourceFile> Failed(List<IDisposable> claims)
    {
        using var connection = Database.OpenReader(settings.Database);
        return FailedFiles
            .All(connection)
            .Concat(FailedFiles.QuarantinedInPlace(connection, settings))
            .Select(f => f.Path)
            .Where(isAsked)
            .Select(path => MemberPath.FileAt(path)?.FullName ?? path)
            .Distinct()
            .Select(path =>
                settings.IsInInbox(path)
                    ? Claim(FoundFile.At(path, settings.Folder), claims)
                    : (SourceFile)new NamedFile(new FileInfo(path), _outlets.Archive))
            .OfType<SourceFile>();
    }

    private IEnumerable<SourceFile> Quarantined(List<IDisposable> claims) =>
        from file in _outlets.Quarantine.Files
        let formerPath = Quarantine.FormerPath(file)
        where isAsked(file.FullName) || isAsked(formerPath)
        let claim = Claim(FoundFile.At(file.FullName), claims)
        where claim is not null
        select new QuarantinedFile(claim, formerPath);

    private ClaimedFile? Claim(FoundFile? file, List<IDisposable> claims)
    {
        var claim = file is null ? null : ClaimedFile.TryTake(file, _outlets);
        if (claim is not null)
            claims.Add(claim);
        return claim;
    }
}
