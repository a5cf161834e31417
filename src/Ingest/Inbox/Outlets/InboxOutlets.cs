using Pipeline.Ingest.Archive;

namespace Pipeline.Ingest.Inbox.Outlets;

/// <summary>Where files go when they leave the inbox.</summary>
internal sealed record InboxOutlets(OriginalArchive Archive, Quarantine Quarantine);
