using Pipeline.Ingest.Inbox;
using Pipeline.Ingest.Inbox.Arrival;

namespace Pipeline.Ingest.Tests.Inbox;

public class FilesUnderWayTests
{
    private readonly FakeClock _clock = new();
    private readonly FilesUnderWay _files;
    private readonly Dictionary<string, TaskCompletionSource> _reading = [];

    public FilesUnderWayTests() => _files = new FilesUnderWay(_clock);

    [Fact]
    public async Task What_was_read_waits_for_what_came_before_it()
    {
        Begin("a", "b", "c");
        Finish("b");
        Assert.Empty(await Ready());
        Finish("a");
        Assert.Equal(["a", "b"], await Ready());
        Finish("c");
        Assert.Equal(["c"], await Ready());
        Assert.True(_files.IsEmpty);
    }

    [Fact]
    public async Task But_not_for_a_large_file()
    {
        Begin(5_000_000, "scan");
        Begin("a");
        Finish("a");
        Assert.Equal(["a"], await Ready());
    }

    [Fact]
    public async Task Nor_for_long()
    {
        Begin("slow", "b", "c", "d");
        Finish("b");
        _clock.Advance(0.4);
        Finish("d");
        Assert.Empty(await Ready());
        _clock.Advance(0.2);
        Assert.Equal(["b", "d"], await Ready());
    }

    [Fact]
    public void A_few_small_files_or_one_large_one_lie_ready_for_each_core()
    {
        Assert.Equal(
            4 * Environment.ProcessorCount,
            Enumerable.Range(0, 1000).TakeWhile(i => _files.TryReserve(new File($"{i}", 30_000))).Count());
        Assert.Equal(Environment.ProcessorCount, Fresh().Count(5_000_000));
        // Contents are held in memory; a file larger than all that may be there is read alone.
        Assert.Equal(1, Fresh().Count(200_000_000));
    }

    [Fact]
    public async Task What_waits_to_be_stored_takes_no_cores_from_others()
    {
        Begin("slow", "b");
        Finish("b");
        Assert.Empty(await Ready());
        Assert.Equal(
            (4 * Environment.ProcessorCount) - 1,
            Enumerable.Range(0, 1000).TakeWhile(i => _files.TryReserve(new File($"{i}", 1))).Count());
    }

    [Fact]
    public async Task But_no_more_than_few_attempts_are_ever_open()
    {
        Begin("slow");
        for (var i = 1; i < 8 * Environment.ProcessorCount; i++)
        {
            Begin($"{i}");
            Finish($"{i}");
        }
        Assert.False(_files.TryReserve(new File("one more", 1)));
        Assert.Empty(await Ready());
    }

    [Fact]
    public async Task A_fault_of_the_reader_is_not_passed_over()
    {
        Begin("a");
        _reading["a"].SetException(new InvalidOperationException("a bug"));
        await Assert.ThrowsAsync<InvalidOperationException>(Ready);
    }

    private static Room Fresh() => new(new FilesUnderWay(new FakeClock()));

    private void Begin(params string[] names) => Begin(1, names);

    private void Begin(long length, params string[] names)
    {
        foreach (var name in names)
        {
            var file = new File(name, length);
            Assert.True(_files.TryReserve(file));
            _reading[name] = new TaskCompletionSource();
            _files.Begin(new Attempt(file, 1, 0), async () =>
            {
                await _reading[name].Task;
                return new Attempt(file, 1, 0);
            });
        }
    }

    private void Finish(string name) => _reading[name].SetResult();

    private async Task<List<string>> Ready() => [.. (await _files.ReadyAsync()).Select(a => a.File.Path)];

    private sealed record Room(FilesUnderWay Files)
    {
        public int Count(long length) => Enumerable.Range(0, 1000).TakeWhile(i => Files.TryReserve(new File($"{i}", length))).Count();
    }

    private sealed class File(string path, long length) : SourceFile(path, length)
    {
        public override byte[] Read() => [];

        public override string Hash() => "";
    }
}
