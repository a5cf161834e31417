using Pipeline.Ingest.Extract;
using Pipeline.Ingest.Formats.Containers;
using Pipeline.Ingest.Formats.Word;

namespace Pipeline.Ingest.Formats.Office;

/// <summary>Documents of older programs (DOC, WPS, RTF): LibreOffice makes a DOCX of them, which is read as any other.</summary>
internal static class OlderWordFormat
{
    public static bool IsRichText(FileContent file) => file.Begins(@"{\rtf"u8);

    /// <summary>Whether a file may have to be converted, by its first bytes.</summary>
    public static bool MayBe(ReadOnlySpan<byte> content) => content.StartsWith(CompoundDirectory.Magic) || content.StartsWith(@"{\rtf"u8);

    public static Extraction Read(FileContent file, ReadingContext context)
    {
        if (context.Scratch is not { } scratch)
            return Extraction.Refused("The file is a document of an older program, and no place was given to convert it.");
        var converted = LibreOffice.ToDocx(file.Bytes, IsRichText(file) ? "rtf" : "doc", scratch);
        return WordFormat.Read(new FileContent(converted, Path.ChangeExtension(file.Name, ".docx")));
    }
}
