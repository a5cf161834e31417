using Cronos;

namespace Pipeline.Ingest.Schedule;

/// <summary>When the inbox is drained: a cron expression of five fields in a time zone, by an injected clock.</summary>
internal sealed class BatchTimes(string expression, string? timeZone, TimeProvider clock)
{
    private readonly CronExpression _expression = CronExpression.Parse(expression);
    private readonly TimeZoneInfo _zone = timeZone is null ? clock.LocalTimeZone : TimeZoneInfo.FindSystemTimeZoneById(timeZone);

    // Timers take no more than 49 days, and a clock may be set while one runs.
    private static readonly TimeSpan LongestSleep = TimeSpan.FromHours(1);

    /// <returns>Null for an expression that never comes true (30 February).</returns>
    public DateTimeOffset? Next() => _expression.GetNextOccurrence(clock.GetUtcNow(), _zone);

    public async Task WaitAsync(DateTimeOffset time, CancellationToken stop)
    {
        while (time - clock.GetUtcNow() is var rest && rest > TimeSpan.Zero)
            await Task.Delay(rest < LongestSleep ? rest : LongestSleep, clock, stop);
    }

    public static bool IsExpression(string expression) => CronExpression.TryParse(expression, out _);

    public static bool IsTimeZone(string name) => TimeZoneInfo.TryFindSystemTimeZoneById(name, out _);
}
