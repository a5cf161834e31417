using Pipeline.Ingest.Inbox;
using Pipeline.Ingest.Inbox.Retries;

namespace Pipeline.Ingest.Tests.Inbox;

public class RetryBackoffTests
{
    private readonly FakeClock _clock = new();
    private readonly RetryBackoff _backoff;

    public RetryBackoffTests() => _backoff = new RetryBackoff(_clock);

    [Fact]
    public void Waits_twice_as_long_after_each_failure_up_to_ten_minutes()
    {
        foreach (var seconds in new[] { 5, 10, 20, 40, 80, 160, 320, 600, 600 })
        {
            _backoff.Failed("/a");
            Assert.Equal(TimeSpan.FromSeconds(seconds), _backoff.UntilNext());
            _clock.Advance(seconds - 0.1);
            Assert.False(_backoff.IsDue("/a"));
            _clock.Advance(0.1);
            Assert.True(_backoff.IsDue("/a"));
        }
    }

    [Fact]
    public void Begins_anew_once_the_file_is_settled()
    {
        _backoff.Failed("/a");
        _backoff.Failed("/a");
        _backoff.Settled("/a");
        Assert.True(_backoff.IsDue("/a"));
        _backoff.Failed("/a");
        Assert.Equal(TimeSpan.FromSeconds(5), _backoff.UntilNext());
    }

    [Fact]
    public void One_file_keeps_no_other_waiting()
    {
        _backoff.Failed("/a");
        Assert.True(_backoff.IsDue("/b"));
    }

    [Fact]
    public void A_name_that_was_gone_in_between_is_a_new_arrival()
    {
        _backoff.Failed("/a");
        _backoff.KeepOnly(new HashSet<string>());
        Assert.True(_backoff.IsDue("/a"));
    }
}
