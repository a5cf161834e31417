namespace Pipeline.Ingest.Inbox;

/// <summary>Empties the inbox of what is whole: a file that is still growing is left for another time.</summary>
internal sealed class InboxDrain(InboxPass pass, TimeProvider clock)
{
    /// <exception cref="EnvironmentException">Nothing can be recorded; the files stay in the inbox.</exception>
    public async Task<Tally> RunAsync(CancellationToken stop)
    {
        var tally = new Tally();
        await pass.RunAsync(tally.Add, stop);
        while (pass.HasUndecided && !stop.IsCancellationRequested)
        {
            await Task.Delay(pass.UntilNext() ?? TimeSpan.Zero, clock, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            await pass.RunAsync(tally.Add, stop);
        }
        return tally;
    }
}
