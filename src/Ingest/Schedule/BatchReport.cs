namespace Pipeline.Ingest.Schedule;

/// <summary>What a batch did.</summary>
/// <param name="Summary">Lines that a person reads in the morning.</param>
/// <param name="IsFine">Whether no file waits for another try and the database can be trusted.</param>
internal sealed record BatchReport(string Summary, bool IsFine);
