using Pipeline.Ingest.Extract;

namespace Pipeline.Ingest.Formats.Pdf;

/// <summary>Tells a PDF by its header.</summary>
internal static class PdfFormat
{
    /// <summary>
    /// Whether it stands at the very beginning, or a little further on after what is no text, or where the name too says that it is one. A
    /// text may speak of the header.
    /// </summary>
    public static bool IsOne(FileContent file) => PdfHeader.Find(file.Bytes) switch
    {
        0 => true,
        > 0 and var at => file.IsNamed(".pdf") || PdfHeader.IsJunk(file.Bytes.AsSpan(0, at)),
        _ => false,
    };
}
