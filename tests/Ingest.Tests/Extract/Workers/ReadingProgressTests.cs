using Pipeline.Ingest.Extract.Workers;

namespace Pipeline.Ingest.Tests.Extract.Workers;

public class ReadingProgressTests
{
    private static readonly WorkerLimits Limits = new() { FilePage = TimeSpan.FromSeconds(10) };

    private readonly FakeClock _clock = new();
    private readonly ReadingProgress _progress;

    public ReadingProgressTests() => _progress = new ReadingProgress(Limits, _clock);

    [Fact]
    public void A_long_file_whose_pages_are_quick_is_within_the_limits_until_it_is_too_long()
    {
        for (var page = 1; page <= 7; page++)
        {
            Assert.False(_progress.IsOver(Computed(39 * (page - 1))));
            _progress.Begin(page, 10);
            Assert.False(_progress.IsOver(Computed(39 * page)));
        }
        _progress.Begin(8, 10);
        Assert.True(_progress.IsOver(Computed(281)));
        Assert.StartsWith("Reading the file took more than 280 s of computing; it came to page 8 of 10.", _progress.Excess);
    }

    [Fact]
    public void The_first_limit_that_was_gone_over_is_the_one_that_is_named()
    {
        Assert.True(_progress.IsOver(Computed(61)));
        _progress.Begin(1, 3000);
        Assert.True(_progress.IsOver());
        Assert.StartsWith("Reading the file took more than 60 s of computing.", _progress.Excess);
    }

    [Fact]
    public void What_the_worker_computed_before_does_not_count()
    {
        var progress = new ReadingProgress(Limits, _clock, Computed(100));
        Assert.False(progress.IsOver(Computed(159)));
        progress.Begin(1, 1);
        Assert.False(progress.IsOver(Computed(215)));
        Assert.True(progress.IsOver(Computed(220)));
    }

    /// <summary>A child that has ended unseen takes its computing with it: what was seen once counts still.</summary>
    [Fact]
    public void Computing_never_grows_less()
    {
        _progress.IsOver(Computed(50));
        _progress.IsOver(Computed(20));
        _progress.Begin(1, 2);
        Assert.False(_progress.IsOver(Computed(109)));
        Assert.True(_progress.IsOver(Computed(111)));
    }

    [Theory]
    [InlineData(599, false)]
    [InlineData(601, true)]
    public void On_a_busy_machine_a_file_is_given_up_late_and_not_blamed(int seconds, bool isOver)
    {
        _progress.IsOver(Computed(5));
        _clock.Advance(seconds);
        Assert.Equal(isOver, _progress.IsOver(Computed(12)));
        Assert.Null(_progress.Excess);
        if (isOver)
            Assert.StartsWith("Reading the file was given up after 601 s, in which it got 12 s of computing:", _progress.Stall);
    }

    private static ProcessUsage Computed(int seconds) => new(TimeSpan.FromSeconds(seconds), 500 << 20);
}
