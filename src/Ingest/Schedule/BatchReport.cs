using Pipeline.Ingest.Inbox;
using Pipeline.Ingest.Inbox.Outlets;

namespace Pipeline.Ingest.Schedule;

/// <summary>What a batch did.</summary>
/// <param name="Summary">Lines that a person reads in the morning.</param>
/// <param name="Files">What came of the files.</param>
/// <param name="IsSound">Whether the batch came to its end, the database can be trusted and a backup was made where one is due.</param>
internal sealed record BatchReport(string Summary, Tally Files, bool IsSound)
{
    /// <summary>Whether no file waits for another try either.</summary>
    public bool IsFine => IsSound && Files.AllSettled;
}
