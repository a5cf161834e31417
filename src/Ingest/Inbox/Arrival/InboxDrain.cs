using Pipeline.Ingest.Inbox.Outlets;

namespace Pipeline.Ingest.Inbox.Arrival;

/// <summary>Empties the inbox of what is whole: a file that is still growing is left for another time.</summary>
internal sealed class InboxDrain(InboxPass pass, TimeProvider clock)
{
    // Files may arrive without end.
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(10);

    /// <exception cref="EnvironmentException">Nothing can be recorded; the files stay in the inbox.</exception>
    public async Task<Tally> RunAsync(CancellationToken stop)
    {
        var (tally, began) = (new Tally(), clock.GetTimestamp());
        await pass.RunAsync(tally.Add, stop);
        while (pass.HasUndecided && clock.GetElapsedTime(began) < Longest && !stop.IsCancellationRequested)
        {
            await Task.Delay(pass.UntilNext() ?? TimeSpan.Zero, clock, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            await pass.RunAsync(tally.Add, stop);
        }
        return tally;
    }
}
