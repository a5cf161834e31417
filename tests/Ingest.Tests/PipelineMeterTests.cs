using System.Diagnostics.Metrics;
using Pipeline.Ingest.Inbox;
using Pipeline.Ingest.Inbox.Arrival;

namespace Pipeline.Ingest.Tests;

public sealed class PipelineMeterTests : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly List<string> _measured = [];

    [Fact]
    public async Task Files_are_counted_by_outcome_and_their_durations_measured()
    {
        // Other tests ingest meanwhile; only what this test's own flow of control measures is looked at.
        var flow = new AsyncLocal<bool> { Value = true };
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, l) =>
            {
                if (instrument.Meter.Name == PipelineMeter.Name)
                    l.EnableMeasurementEvents(instrument);
            },
        };
        listener.SetMeasurementEventCallback<long>(
            (instrument, value, tags, _) => Measured(flow, $"{instrument.Name} {value} {Tag(tags)}"));
        listener.SetMeasurementEventCallback<double>(
            (instrument, value, tags, _) => Measured(flow, $"{instrument.Name} {value >= 0} {Tag(tags)}"));
        listener.Start();
        using var ingestion = new Ingestion(_folder.File("x.db"), TimeProvider.System);
        await ingestion.RunAsync(
            [new NamedFile(new FileInfo(_folder.Write("a.txt", "绩效自评")), archive: null)],
            _ => { },
            CancellationToken.None);
        Assert.Equal(
            [
                "pipeline.files 1 outcome=succeeded",
                "pipeline.file.duration True outcome=succeeded",
                "pipeline.filings 1 kind=unknown",
                "pipeline.findings 1 rule=unknown-form",
            ],
            _measured);
    }

    public void Dispose() => _folder.Dispose();

    private void Measured(AsyncLocal<bool> flow, string what)
    {
        if (flow.Value)
            _measured.Add(what);
    }

    private static string Tag(ReadOnlySpan<KeyValuePair<string, object?>> tags) => tags.Length == 0 ? "" : $"{tags[0].Key}={tags[0].Value}";
}
