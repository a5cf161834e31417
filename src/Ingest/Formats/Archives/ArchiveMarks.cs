using System.Text.RegularExpressions;

namespace Pipeline.Ingest.Formats.Archives;

/// <summary>Tells archives by their first bytes. A ZIP may still be an office document: the table of formats knows.</summary>
internal static partial class ArchiveMarks
{
    /// <summary>How much of a file tells what it is: one block of a TAR.</summary>
    public const int BeginningBytes = 512;

    private const int ChecksumAt = 148;
    private const int ChecksumBytes = 8;

    private static readonly (byte[] Magic, ArchiveKind Kind)[] Magics =
    [
        ([.. "PK\x03\x04"u8], ArchiveKind.Zip),
        ([.. "PK\x05\x06"u8], ArchiveKind.Zip),
        ([.. "Rar!\x1A\x07"u8], ArchiveKind.Rar),
        ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], ArchiveKind.SevenZip),
        ([0x1F, 0x8B, 0x08], ArchiveKind.GZip),
    ];

    /// <returns>Null for what is no archive.</returns>
    public static ArchiveKind? KindOf(ReadOnlySpan<byte> beginning)
    {
        foreach (var (magic, kind) in Magics)
            if (beginning.StartsWith(magic))
                return kind;
        return IsTar(beginning) ? ArchiveKind.Tar : null;
    }

    /// <summary>
    /// Whether a file is one of several that make an archive: the first disk of a ZIP says so, the others by their names alone.
    /// </summary>
    public static bool IsPart(FileContent file) =>
        file.Begins("PK\x07\x08"u8) || (PartExtension().IsMatch(file.Extension) && file.Text.Text is null);

    /// <summary>Whether a file's name is that of one of several: a.part1.rar, a.7z.001.</summary>
    public static bool IsNamedPart(string fileName) => PartName().IsMatch(fileName);

    /// <summary>Programs that unpack themselves begin as any program does.</summary>
    public static bool IsProgram(FileContent file) => file.Begins("MZ"u8) && file.Text.Text is null;

    /// <summary>By the sum of its header, which every TAR has; the oldest have no magic.</summary>
    private static bool IsTar(ReadOnlySpan<byte> header)
    {
        if (header.Length < BeginningBytes)
            return false;
        var sum = 0;
        for (var i = 0; i < BeginningBytes; i++)
            sum += i is >= ChecksumAt and < ChecksumAt + ChecksumBytes ? ' ' : header[i];
        return Octal(header.Slice(ChecksumAt, ChecksumBytes)) == sum;
    }

    private static int? Octal(ReadOnlySpan<byte> field)
    {
        var digits = field.Trim(" \0"u8);
        if (digits.IsEmpty || digits.ContainsAnyExceptInRange((byte)'0', (byte)'7'))
            return null;
        var number = 0;
        foreach (var digit in digits)
            number = (number * 8) + digit - '0';
        return number;
    }

    [GeneratedRegex(@"^\.(\d{3}|[rz]\d\d)$")]
    private static partial Regex PartExtension();

    [GeneratedRegex(@"\.(\d{3}|[rz]\d\d|part\d+\.rar)$", RegexOptions.IgnoreCase)]
    private static partial Regex PartName();
}
