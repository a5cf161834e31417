using System.IO.Compression;
using Pipeline.Ingest.Formats.Packages;

namespace Pipeline.Ingest.Formats.Containers;

/// <summary>What a ZIP file holds, by its directory. Nothing is unpacked.</summary>
internal static class ZipDirectory
{
    public static IReadOnlySet<string> NamesIn(byte[] content)
    {
        if (!content.AsSpan().StartsWith("PK"u8))
            return new HashSet<string>();
        try
        {
            using var zip = new ZipArchive(new MemoryStream(content, writable: false), ZipArchiveMode.Read);
            return zip.Entries.Select(e => e.FullName.Replace('\\', '/')).ToHashSet(StringComparer.OrdinalIgnoreCase);
        }
        catch (Exception e) when (PackageFault.IsOf(e))
        {
            return new HashSet<string>();
        }
    }
}
