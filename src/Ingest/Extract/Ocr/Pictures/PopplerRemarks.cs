using System.Text;

namespace Pipeline.Ingest.Extract.Ocr.Pictures;

/// <summary>What a program of Poppler writes to its standard error. A damaged file may have it write without end.</summary>
/// <param name="First">The first line; null where there is none.</param>
/// <param name="RanOutOfMemory">Whether a part of a page was left out for want of memory, of which its exit code says nothing.</param>
internal sealed record PopplerRemarks(string? First, bool RanOutOfMemory)
{
    private const int MostCharacters = 200;
    private const int BlockCharacters = 4096;

    // Of goo/gmem.h and JPEG2000Stream.cc; the last of several attempts at a picture ends with a full stop.
    private static readonly string[] Losses =
    [
        "Out of memory",
        "Bogus memory allocation size",
        "Did no succeed opening JPX Stream.",
        "std::bad_alloc",
    ];

    private static readonly int Overlap = Losses.Max(l => l.Length);

    public static async Task<PopplerRemarks> ReadAsync(TextReader errors, CancellationToken cancel)
    {
        var (first, lost, before, block) = (new StringBuilder(), false, "", new char[BlockCharacters]);
        while (await errors.ReadAsync(block, cancel) is > 0 and var read)
        {
            var text = before + new string(block, 0, read);
            lost |= Array.Exists(Losses, l => text.Contains(l, StringComparison.Ordinal));
            before = text[^Math.Min(text.Length, Overlap)..];
            if (first.Length < MostCharacters)
                first.Append(block, 0, Math.Min(read, MostCharacters));
        }
        return new PopplerRemarks(FirstLine(first.ToString()), lost);
    }

    private static string? FirstLine(string text) =>
        ControlCharacters.Without(text.AsSpan().TrimStart()).Split('\n', 2)[0].Trim().TrimEnd('.') is { Length: > 0 } line ? line : null;
}
