using Pipeline.Ingest.Formats;
using Pipeline.Ingest.Formats.Archives;

namespace Pipeline.Ingest.Tests.Formats.Archives;

/// <summary>Archives made to fill disks end in a sentence, whatever they say of themselves.</summary>
public sealed class UnpackingLimitTests : IDisposable
{
    private readonly UnpackedFolder _folder = new();

    [Fact]
    public void More_than_2000_files_are_refused() =>
        Assert.StartsWith(
            "The archive holds more than 2,000 files; nothing of it was read.",
            _folder.Unpack(ZipBytes.Of(Enumerable.Range(0, 2001).Select(i => ($"{i}.txt", "")))).Refusal);

    [Fact]
    public void A_bomb_of_50_MB_in_48_KB_is_refused_by_its_ratio()
    {
        var bomb = ZipBytes.Of(("bomb.txt", new byte[50 << 20]));
        Assert.InRange(bomb.Length, 40_000, 60_000);
        Assert.StartsWith($"The archive unpacks to more than 200 times its {bomb.Length:N0} bytes", _folder.Unpack(bomb).Refusal);
    }

    [Fact]
    public void A_bomb_within_an_archive_counts_by_the_length_of_the_outermost() =>
        Assert.StartsWith(
            "The archive unpacks to more than 200 times",
            _folder.Unpack(ZipBytes.Of(("a.zip", ZipBytes.Of(("b.zip", ZipBytes.Of(("c", new byte[50 << 20]))))))).Refusal);

    [Fact]
    public void Small_files_of_blanks_are_no_bomb() =>
        Assert.Single(_folder.Unpack(ZipBytes.Of(("blank.txt", new byte[15 << 20]))).Archive!.Members);

    [Fact]
    public void A_file_of_more_than_512_MB_and_more_than_2_GB_in_all_are_refused()
    {
        Assert.Contains("holds a file of more than 512 MB", Copied([513L << 20]));
        Assert.Contains("unpacks to more than 2 GB", Copied([500L << 20, 500L << 20, 500L << 20, 500L << 20, 500L << 20]));
        Assert.Equal("", Copied([512L << 20, 512L << 20, 512L << 20, 512L << 20]));
    }

    public void Dispose() => _folder.Dispose();

    private static string Copied(long[] lengths)
    {
        var budget = new UnpackingBudget(packedBytes: 1 << 30);
        try
        {
            foreach (var length in lengths)
                budget.Copy(new Zeros(length), Stream.Null);
            return "";
        }
        catch (UnreadableException e)
        {
            return e.Message;
        }
    }

    /// <summary>As many as are asked for, at no cost.</summary>
    private sealed class Zeros(long length) : MemoryStream
    {
        private long _left = length;

        public override int Read(Span<byte> buffer)
        {
            var read = (int)Math.Min(buffer.Length, _left);
            _left -= read;
            return read;
        }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));
    }
}
