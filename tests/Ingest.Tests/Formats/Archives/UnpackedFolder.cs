using System.Globalization;
using Pipeline.Ingest.Extract;
using Pipeline.Ingest.Formats;
using Pipeline.Ingest.Formats.Archives;

namespace Pipeline.Ingest.Tests.Formats.Archives;

/// <summary>What an archive is unpacked into, as a worker does it.</summary>
internal sealed class UnpackedFolder : IDisposable
{
    private readonly TempFolder _folder = new();

    private int _unpacked;

    public Extraction Unpack(byte[] archive, string name = "a.zip", params string[] passwords)
    {
        _unpacked++;
        return FormatTable.Extract(archive, name, new ReadingContext(_ => Extraction.Refused("read as a PDF"), passwords, Path));
    }


    /// <summary>Each file as NAME=TEXT, or NAME! with why it stays packed.</summary>
    public string[] Members(Extraction extraction) =>
        extraction.Refusal is { } refusal ? ["refused: " + refusal] : [.. extraction.Archive!.Members.Select(Shown)];

    /// <summary>Of the last archive.</summary>
    private string Path => _folder.File(_unpacked.ToString(CultureInfo.InvariantCulture));

    /// <summary>What is on the disk, here and beside.</summary>
    public string[] Files =>
        [
            .. Directory
                .EnumerateFileSystemEntries(_folder.Path, "*", SearchOption.AllDirectories)
                .Select(f => System.IO.Path.GetRelativePath(_folder.Path, f))
                .Order(StringComparer.Ordinal),
        ];

    public void Dispose() => _folder.Dispose();

    private string Shown(UnpackedMember member) => member.Refusal is { } refusal ? $"{member.Name}! {refusal}"
        : $"{member.Name}={File.ReadAllText(System.IO.Path.Combine(Path, member.Number.ToString(CultureInfo.InvariantCulture)))}";
}
