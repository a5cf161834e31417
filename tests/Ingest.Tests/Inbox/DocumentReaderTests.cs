using Pipeline.Ingest.Inbox;
using Pipeline.Ingest.Inbox.Arrival;
using Pipeline.Ingest.Store;

namespace Pipeline.Ingest.Tests.Inbox;

public class DocumentReaderTests
{
    [Fact]
    public async Task The_hash_is_that_of_the_content() =>
        // https://www.di-mgt.com.au/sha_testvectors.html
        Assert.Equal(
            "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
            (await Read(new Source(() => [.. "abc"u8]))).Sha256);

    [Fact]
    public async Task A_known_content_is_not_read_again()
    {
        var reading = await Read(new Source(() => [.. "abc"u8]), known: true);
        Assert.Equal((null, null), (reading.Document, reading.Ending));
    }

    [Theory]
    [InlineData(typeof(FileNotFoundException))]
    [InlineData(typeof(UnauthorizedAccessException))]
    public async Task A_file_that_cannot_be_opened_is_to_be_tried_again(Type error) =>
        Assert.Equal(IngestState.Failed, (await Read(new Source(() => throw (Exception)Activator.CreateInstance(error)!))).Ending!.State);

    [Fact]
    public async Task A_file_too_large_for_memory_is_refused_unread() =>
        Assert.Contains(
            "has 1024 MB",
            (await Read(new Source(() => throw new InvalidOperationException("read"), 1L << 30))).Ending!.Reason);

    private static async Task<Reading> Read(SourceFile file, bool known = false)
    {
        using var reader = new DocumentReader(Path.Combine(Path.GetTempPath(), "none.db"), _ => known, _ => [], []);
        return await reader.ReadAsync(file, TestContext.Current.CancellationToken);
    }

    private sealed class Source(Func<byte[]> read, long length = 3) : SourceFile("/x.txt", length)
    {
        public override byte[] Read() => read();

        public override string Hash() => "ab";
    }
}
