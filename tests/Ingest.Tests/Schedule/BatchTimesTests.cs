using System.Globalization;
using Pipeline.Ingest.Schedule;

namespace Pipeline.Ingest.Tests.Schedule;

public class BatchTimesTests
{
    [Theory]
    [InlineData("0 2 * * *", null, "2024-03-01T00:00Z", "2024-03-01T02:00Z")]
    [InlineData("0 2 * * *", "Asia/Shanghai", "2024-03-01T00:00Z", "2024-03-01T18:00Z")]
    [InlineData("0 2 * * *", "Asia/Shanghai", "2024-03-01T18:00Z", "2024-03-02T18:00Z")]
    [InlineData("30 2 * * *", "Europe/Berlin", "2024-03-31T00:00Z", "2024-03-31T01:00Z")] // 2:30 does not exist that night
    public void The_next_batch_begins_at_the_zones_hour(string expression, string? zone, string now, string next) =>
        Assert.Equal(At(next), new BatchTimes(expression, zone, new FakeClock(At(now))).After(null));

    [Fact]
    public void A_day_that_never_comes_has_no_batch() =>
        Assert.Null(new BatchTimes("0 0 30 2 *", null, new FakeClock()).After(null));

    [Theory]
    [InlineData("2024-03-01T02:00Z", "2024-03-02T02:00Z")] // ran last night: the next is to come
    [InlineData("2024-02-28T02:00Z", "2024-02-29T02:00Z")] // two were missed: one that has passed, so that it is made up now
    public void A_batch_that_was_missed_is_due_at_once(string last, string next) =>
        Assert.Equal(At(next), new BatchTimes("0 2 * * *", null, new FakeClock(At("2024-03-01T09:00Z"))).After(At(last)));

    private static DateTimeOffset At(string time) => DateTimeOffset.Parse(time, CultureInfo.InvariantCulture);
}
