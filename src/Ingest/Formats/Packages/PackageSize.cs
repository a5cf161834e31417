using System.IO.Compression;

namespace Pipeline.Ingest.Formats.Packages;

/// <summary>How much an office document may hold once it is unpacked.</summary>
internal static class PackageSize
{
    // A workbook of 20,000 rows unpacks to some 60 MB, at 1 to 15; one of formatted blank cells, at 1 to 60.
    private const long Large = 50L << 20;
    private const long MostBytes = 512L << 20;
    private const long MostRatio = 200;
    private const int ChunkBytes = 1 << 16;

    /// <summary>Unpacks its XML and lets it go: what a package says of its own sizes may not be so.</summary>
    /// <exception cref="UnreadableException">It holds more.</exception>
    public static void Check(byte[] package)
    {
        using var zip = new ZipArchive(new MemoryStream(package, writable: false), ZipArchiveMode.Read);
        var (total, buffer) = (0L, new byte[ChunkBytes]);
        foreach (var entry in zip.Entries.Where(e => e.Name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase)))
        {
            using var stream = entry.Open();
            while (stream.Read(buffer) is > 0 and var read)
                if ((total += read) > MostBytes || (total > Large && total > package.Length * MostRatio))
                    throw new UnreadableException(
                        $"The document unpacks to more than {total >> 20} MB from {Math.Max(1, package.Length >> 10)} KB, "
                            + "which no filing does. It may be made to fill memory; print it to PDF if it is a filing.");
        }
    }
}
