using Cronos;

namespace Pipeline.Ingest.Schedule;

/// <summary>When batches are run: a cron expression of five fields in a time zone, by an injected clock.</summary>
internal sealed class BatchTimes(string expression, string? timeZone, TimeProvider clock)
{
    private readonly CronExpression _expression = CronExpression.Parse(expression);
    private readonly TimeZoneInfo _zone = timeZone is null ? clock.LocalTimeZone : TimeZoneInfo.FindSystemTimeZoneById(timeZone);

    /// <param name="last">When the last batch began; null where there was none.</param>
    /// <returns>A time that has passed for a batch that was missed; null for an expression that never comes true (30 February).</returns>
    public DateTimeOffset? After(DateTimeOffset? last) => _expression.GetNextOccurrence(last ?? clock.GetUtcNow(), _zone);

    public static bool IsExpression(string expression) => CronExpression.TryParse(expression, out _);

    public static bool IsTimeZone(string name) => TimeZoneInfo.TryFindSystemTimeZoneById(name, out _);
}
