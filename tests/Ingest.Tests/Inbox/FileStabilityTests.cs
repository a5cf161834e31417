using Pipeline.Ingest.Files;
using Pipeline.Ingest.Inbox;
using Pipeline.Ingest.Inbox.Arrival;

namespace Pipeline.Ingest.Tests.Inbox;

public class FileStabilityTests
{
    private static readonly DateTime LongAgo = new(2001, 1, 1, 0, 0, 0, DateTimeKind.Utc);
    private readonly FakeClock _clock = new();
    private readonly FileStability _stability;

    public FileStabilityTests() => _stability = new FileStability(_clock, TimeSpan.FromSeconds(2));

    [Fact]
    public void A_file_settles_when_it_has_stood_still_and_not_before()
    {
        Assert.False(Look(length: 5));
        _clock.Advance(1.9);
        Assert.False(Look(length: 5));
        _clock.Advance(0.1);
        Assert.True(Look(length: 5));
    }

    [Theory]
    [InlineData(6, 0)]
    [InlineData(5, 1)]
    public void A_change_of_size_or_time_begins_the_wait_anew(long length, int laterBySeconds)
    {
        Look(length: 5);
        _clock.Advance(2);
        Assert.False(_stability.IsSettled("/a", new FileSignature(length, LongAgo.AddSeconds(laterBySeconds))));
        _clock.Advance(2);
        Assert.True(_stability.IsSettled("/a", new FileSignature(length, LongAgo.AddSeconds(laterBySeconds))));
    }

    [Fact]
    public void Tells_when_to_look_next()
    {
        Assert.Null(_stability.UntilNext());
        Look(length: 5);
        _clock.Advance(0.5);
        _stability.IsSettled("/b", new FileSignature(1, LongAgo));
        Assert.Equal(TimeSpan.FromSeconds(1.5), _stability.UntilNext());
        _clock.Advance(2);
        Assert.Equal(TimeSpan.Zero, _stability.UntilNext());
        Look(length: 5);
        _stability.IsSettled("/b", new FileSignature(1, LongAgo));
        Assert.Null(_stability.UntilNext());
    }

    [Fact]
    public void A_growing_file_keeps_nobody_waiting()
    {
        Look(length: 5);
        Assert.True(_stability.HasUndecided);
        _clock.Advance(1);
        Look(length: 6);
        Assert.False(_stability.HasUndecided);
    }

    [Fact]
    public void A_settled_file_keeps_nobody_waiting()
    {
        Look(length: 5);
        _clock.Advance(2);
        Assert.True(_stability.HasUndecided);
        Look(length: 5);
        Assert.False(_stability.HasUndecided);
    }

    [Fact]
    public void A_file_that_could_not_be_taken_waits_anew_and_keeps_nobody_waiting()
    {
        Look(length: 5);
        _clock.Advance(2);
        Assert.True(Look(length: 5));
        _stability.Restart("/a");
        Assert.False(_stability.HasUndecided);
        Assert.Equal(TimeSpan.FromSeconds(2), _stability.UntilNext());
        Assert.False(Look(length: 5));
        _clock.Advance(2);
        Assert.True(Look(length: 5));
    }

    [Fact]
    public void A_name_that_was_gone_in_between_is_a_new_arrival()
    {
        Look(length: 5);
        _stability.KeepOnly(new HashSet<string>());
        _clock.Advance(2);
        Assert.False(Look(length: 5));
    }

    private bool Look(long length) => _stability.IsSettled("/a", new FileSignature(length, LongAgo));
}
