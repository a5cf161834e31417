using System.Diagnostics.Metrics;
using Pipeline.Ingest.Inbox;

namespace Pipeline.Ingest;

/// <summary>What is published for OpenTelemetry and other readers of System.Diagnostics.Metrics, as the meter "Pipeline".</summary>
internal static class PipelineMeter
{
    public const string Name = "Pipeline";

    private static readonly Meter Meter = new(Name);
    private static readonly Counter<long> Files = Meter.CreateCounter<long>("pipeline.files", "{file}", "Attempts at files, by outcome");
    private static readonly Counter<long> Filings = Meter.CreateCounter<long>("pipeline.filings", "{filing}", "Filings stored, by kind");
    private static readonly Counter<long> Findings = Meter.CreateCounter<long>(
        "pipeline.findings",
        "{finding}",
        "Findings in them, by rule");
    private static readonly Histogram<double> FileSeconds = Meter.CreateHistogram<double>(
        "pipeline.file.duration",
        "s",
        "From the start of an attempt until it was recorded and the original had left, by outcome");
    private static readonly Histogram<double> BatchSeconds = Meter.CreateHistogram<double>(
        "pipeline.batch.duration",
        "s",
        "Batches of the schedule, from their start to their summary");
    private static readonly Counter<long> Faults = Meter.CreateCounter<long>(
        "pipeline.faults",
        "{fault}",
        "Faults that a verification found");

    public static void File(Attempt attempt)
    {
        var outcome = KeyValuePair.Create("outcome", (object?)attempt.Outcome.State);
        Files.Add(1, outcome);
        FileSeconds.Record(attempt.Took.TotalSeconds, outcome);
        foreach (var filing in attempt.StoredFilings)
        {
            Filings.Add(1, KeyValuePair.Create("kind", (object?)filing.Kind));
            foreach (var finding in filing.Findings)
                Findings.Add(1, KeyValuePair.Create("rule", (object?)finding));
        }
    }

    public static void Batch(TimeSpan took, int faults)
    {
        BatchSeconds.Record(took.TotalSeconds);
        Faults.Add(faults);
    }
}
