using Pipeline.Ingest.Extract.Workers;

namespace Pipeline.Ingest.Tests.Extract.Workers;

public sealed class PageTallyTests
{
    private readonly Clock _clock = new();

    [Fact]
    public void Tells_pages_done_of_pages_known_and_the_time_left()
    {
        var tally = new PageTally(_clock);
        Assert.Null(tally.ToString());
        var (one, other) = (new object(), new object());
        tally.Begin(one, 1, 12);
        Assert.Equal("0 of 12 pages", tally.ToString());
        _clock.Seconds = 10;
        tally.Begin(one, 5, 12);
        Assert.Equal("4 of 12 pages, about 20 s left", tally.ToString());
        tally.Begin(other, 1, 188);
        Assert.Equal("4 of 200 pages, about 8 min left", tally.ToString());
        // It went to quarantine on its first page.
        tally.End(other);
        tally.End(one);
        Assert.Equal("200 of 200 pages", tally.ToString());
    }

    private sealed class Clock : TimeProvider
    {
        public double Seconds { get; set; }

        public override long GetTimestamp() => 1 + (long)(Seconds * TimestampFrequency);
    }
}
