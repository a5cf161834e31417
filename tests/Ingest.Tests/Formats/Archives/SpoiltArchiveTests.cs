using System.Formats.Tar;
using System.IO.Compression;

namespace Pipeline.Ingest.Tests.Formats.Archives;

/// <summary>
/// Archives with bytes flipped, doubled and cut off, the same for the same seed: each gives files or a sentence, and writes nowhere else.
/// </summary>
public sealed class SpoiltArchiveTests : IDisposable
{
    private const int Seed = 20240301;
    private const int Each = 150;

    private readonly UnpackedFolder _folder = new();

    public static TheoryData<string> Names => new(Whole.Keys);

    private static Dictionary<string, byte[]> Whole { get; } = new()
    {
        ["a.zip"] = ZipBytes.Of([("2023/a.txt", "a"u8.ToArray()), ("b.zip", ZipBytes.Of(("c.txt", "c")))]),
        ["a.tar"] = Tar(),
        ["a.tar.gz"] = GZip(Tar()),
        ["a.7z"] = Convert.FromBase64String(UnpackingTests.SevenZip),
        ["4.rar"] = RarBytes.Of4("2023/a.txt", "绩效自评"u8.ToArray()),
        ["5.rar"] = RarBytes.Of5("2023/a.txt", "绩效自评"u8.ToArray()),
    };

    [Theory]
    [MemberData(nameof(Names))]
    public void A_spoilt_archive_ends_in_files_or_a_sentence(string name)
    {
        var random = new Random(Seed);
        for (var i = 0; i < Each; i++)
        {
            var extraction = _folder.Unpack(Spoilt(Whole[name], random), name);
            Assert.True(
                extraction is { Archive: not null } or { Refusal.Length: > 20 } or { Document: not null },
                $"{name} {i} of seed {Seed}");
        }
        // Folders of ours, and numbered files in them.
        Assert.All(_folder.Files, f => Assert.Matches(@"^\d+(/\d+)?$", f));
    }

    public void Dispose() => _folder.Dispose();

    private static byte[] Spoilt(byte[] whole, Random random)
    {
        var spoilt = whole.ToArray();
        for (var flips = random.Next(1, 6); flips > 0; flips--)
            spoilt[random.Next(spoilt.Length)] = (byte)random.Next(256);
        return random.Next(4) switch
        {
            0 => spoilt[..random.Next(1, spoilt.Length)],
            1 => [.. spoilt, .. spoilt],
            _ => spoilt,
        };
    }

    private static byte[] Tar()
    {
        var bytes = new MemoryStream();
        using (var writer = new TarWriter(bytes, leaveOpen: true))
            writer.WriteEntry(
                new GnuTarEntry(TarEntryType.RegularFile, "2023/a.txt") { DataStream = new MemoryStream("绩效自评"u8.ToArray()) });
        return bytes.ToArray();
    }

    private static byte[] GZip(byte[] content)
    {
        var bytes = new MemoryStream();
        using (var gzip = new GZipStream(bytes, CompressionLevel.Optimal, leaveOpen: true))
            gzip.Write(content);
        return bytes.ToArray();
    }
}
