using Pipeline.Ingest.Commands;

namespace Pipeline.Ingest.Tests.Commands;

public class ProgressLineTests
{
    [Fact]
    public void Tells_one_line_each_ten_seconds_and_none_before()
    {
        var clock = new Timers();
        var said = CommandRun.ErrorsOf(() => ProgressLine.Start(clock, () => "3 of 9 files"));
        Assert.Equal("", said);
        Assert.Equal((TimeSpan.FromSeconds(10), TimeSpan.FromSeconds(10)), clock.Times);
        Assert.Equal("pipeline: 3 of 9 files" + Environment.NewLine, CommandRun.ErrorsOf(clock.Ring));
    }

    /// <summary>A clock whose timer rings when it is told to.</summary>
    private sealed class Timers : TimeProvider
    {
        public (TimeSpan First, TimeSpan Then) Times { get; private set; }

        public Action Ring { get; private set; } = () => { };

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            Times = (dueTime, period);
            Ring = () => callback(state);
            return System.CreateTimer(_ => { }, null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        }
    }
}
