using Pipeline.Ingest.Archive;
using Pipeline.Ingest.Inbox.Arrival;
using Pipeline.Ingest.Inbox.Members;
using Pipeline.Ingest.Inbox.Outlets;
using Pipeline.Ingest.Store;

namespace Pipeline.Ingest.Inbox.Retries;

/// <summary>A file of the quarantine that is tried again: where it can be read now, it leaves for the archive.</summary>
/// <param name="claim">The file in the quarantine.</param>
/// <param name="formerPath">Where it came from: the journal knows it by this path.</param>
internal sealed class QuarantinedFile(ClaimedFile claim, string formerPath)
    : SourceFile(formerPath, claim.Length, MemberPath.NameOf(formerPath))
{
    public override OriginalArchive Archive => claim.Archive;

    public override Quarantine Quarantine => claim.Quarantine;

    public override byte[] Read() => claim.Read();

    public override string Hash() => claim.Hash();

    public override void Keep(Reading reading)
    {
        if (reading.Ending?.State == IngestState.Failed)
            return;
        claim.EnsureUnchanged(reading);
        if (reading.Ending is null)
            Archive.Keep(reading.Sha256!, Name, reading.Content);
    }

    public override void Conclude(Reading reading, Outcome outcome)
    {
        using (claim)
        {
            if (outcome.State is IngestState.Succeeded or IngestState.Duplicate && claim.Leave())
                Inbox.Outlets.Quarantine.Forget(claim.Path);
            else if (outcome.State == IngestState.Quarantined)
                Inbox.Outlets.Quarantine.WriteReason(claim.Path, Path, reading.Sha256, outcome.Reason!);
        }
    }
}
