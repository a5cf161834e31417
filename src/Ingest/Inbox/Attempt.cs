using System.Globalization;
using Pipeline.Ingest.Inbox.Arrival;
using Pipeline.Ingest.Inbox.Outlets;
using Pipeline.Ingest.Store;

namespace Pipeline.Ingest.Inbox;

/// <summary>One attempt at one file.</summary>
/// <param name="Id">Its key in the journal.</param>
/// <param name="Began">Timestamp of the clock.</param>
internal sealed record Attempt(SourceFile File, long Id, long Began)
{
    public Reading Reading { get; init; } = Reading.Failed("The file was not read.");

    public Outcome Outcome { get; init; } = new(IngestState.Running);

    /// <summary>Why the original could not be brought where it belongs; null where it was.</summary>
    public string? Trouble { get; init; }

    /// <summary>From the start of the attempt until it was recorded and concluded.</summary>
    public TimeSpan Took { get; init; }

    /// <summary>What the attempt brought into the database.</summary>
    public IReadOnlyList<FilingSummary> StoredFilings => Outcome.State == IngestState.Succeeded ? Reading.Document?.Filings ?? [] : [];

    /// <summary>One line for a person: the outcome, the file, and what was found in it or is wrong with it.</summary>
    public string Line() =>
        $"{Outcome.State,-11} {Printable.Line(File.Path)}: {Detail()}";

    /// <summary>What was found in the file or is wrong with it, on one line.</summary>
    public string Detail() =>
        Printable.Line((Found() + (Trouble is null ? "" : $" The original stays where it is: {Trouble}")).ReplaceLineEndings(" "));

    private string Found() => Outcome.State switch
    {
        IngestState.Succeeded or IngestState.Duplicate when Reading.Members is { } members => $"{members}.",
        IngestState.Succeeded => string.Join(", ", Reading.Document!.Filings.Select(Found)),
        IngestState.Duplicate => "The same content is in the database already.",
        _ => Outcome.Reason!,
    };

    private static string Found(FilingSummary filing) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{filing.Kind}{(filing.Findings.Count == 0 ? "" : $" (findings: {filing.Findings.Count})")}");
}
