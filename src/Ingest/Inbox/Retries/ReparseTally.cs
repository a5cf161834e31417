namespace Pipeline.Ingest.Inbox.Retries;

/// <summary>How many documents came out otherwise, or as before, or could not be read.</summary>
internal readonly record struct ReparseTally(int Changed = 0, int Unchanged = 0, int Unread = 0)
{
    public static ReparseTally operator +(ReparseTally one, ReparseTally other) =>
        new(one.Changed + other.Changed, one.Unchanged + other.Unchanged, one.Unread + other.Unread);
}
