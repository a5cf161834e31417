namespace Pipeline.Ingest.Inbox;

/// <summary>When files are taken.</summary>
internal static class InboxMode
{
    public const string Watch = "watch";
    public const string Batch = "batch";
}
