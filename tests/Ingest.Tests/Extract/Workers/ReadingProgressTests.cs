using Pipeline.Ingest.Extract.Workers;

namespace Pipeline.Ingest.Tests.Extract.Workers;

public class ReadingProgressTests
{
    private readonly FakeClock _clock = new();
    private readonly ReadingProgress _progress;

    public ReadingProgressTests() => _progress = new ReadingProgress(new WorkerLimits(), _clock);

    [Fact]
    public void A_long_file_whose_pages_are_quick_is_within_the_limits_until_it_is_too_long()
    {
        for (var page = 1; page <= 7; page++)
        {
            _progress.Begin(page, 10);
            _clock.Advance(39);
            Assert.False(_progress.IsOver(500 << 20));
        }
        _progress.Begin(8, 10);
        _clock.Advance(8);
        Assert.True(_progress.IsOver());
        Assert.StartsWith("Reading the PDF took longer than 280 s; it came to page 8 of 10.", _progress.Excess);
    }

    [Fact]
    public void The_first_limit_that_was_gone_over_is_the_one_that_is_named()
    {
        _clock.Advance(61);
        Assert.True(_progress.IsOver());
        _progress.Begin(1, 3000);
        Assert.True(_progress.IsOver());
        Assert.StartsWith("Opening the PDF took longer than 60 s.", _progress.Excess);
    }
}
