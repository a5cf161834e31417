namespace Pipeline.Ingest.Commands;

/// <summary>Tells among the errors how far a long run is, for a log: a line every 10 seconds, however fast the work goes.</summary>
internal static class ProgressLine
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(10);

    /// <returns>To be disposed when the work is done.</returns>
    public static IAsyncDisposable Start(TimeProvider clock, Func<string> text) =>
        clock.CreateTimer(_ => Console.Error.WriteLine($"pipeline: {text()}"), null, Pause, Pause);
}
