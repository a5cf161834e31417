namespace Pipeline.Ingest.Extract;

/// <summary>Recognises the kinds of file that are not read: by their first bytes, else by the name's extension.</summary>
internal static class FileKind
{
    private static readonly (byte[] Magic, byte[] Inside, string Name)[] ByContent =
    [
        ([.. "PK\x03\x04"u8], [.. "word/"u8], "a Word document (DOCX)"),
        ([.. "PK\x03\x04"u8], [.. "xl/"u8], "an Excel workbook (XLSX)"),
        ([.. "PK\x03\x04"u8], [], "a ZIP archive or an office document (DOCX, XLSX, OFD)"),
        ([.. "PK\x05\x06"u8], [], "an empty ZIP archive"),
        ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], [], "an older Word or Excel document (DOC, XLS)"),
        ([.. @"{\rtf"u8], [], "an RTF document"),
        ([0x89, .. "PNG"u8], [], "a picture (PNG)"),
        ([0xFF, 0xD8, 0xFF], [], "a picture (JPEG)"),
        ([.. "GIF87a"u8], [], "a picture (GIF)"),
        ([.. "GIF89a"u8], [], "a picture (GIF)"),
        ([.. "II*\0"u8], [], "a picture (TIFF)"),
        ([.. "MM\0*"u8], [], "a picture (TIFF)"),
        ([.. "Rar!\x1A"u8], [], "a RAR archive"),
        ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], [], "a 7-Zip archive"),
        ([0x1F, 0x8B, 0x08], [], "a GZIP archive"),
    ];

    private const string PdfEnding = ".pdf";

    private static readonly (string Beginning, string Name)[] ByText =
    [
        ("<!doctype html", "an HTML page"),
        ("<html", "an HTML page"),
        ("<head", "an HTML page"),
        ("<body", "an HTML page"),
        ("<?xml", "an XML document"),
        ("MIME-Version:", "a web archive (MHT)"),
    ];

    private static readonly Dictionary<string, string> ByExtension = new(StringComparer.OrdinalIgnoreCase)
    {
        [".docx"] = "named as a Word document (DOCX)",
        [".xlsx"] = "named as an Excel workbook (XLSX)",
        [".doc"] = "named as an older Word document (DOC)",
        [".xls"] = "named as an older Excel workbook (XLS)",
        [".wps"] = "named as a WPS document",
        [".et"] = "named as a WPS workbook",
        [".ofd"] = "named as an OFD document",
        [".rtf"] = "named as an RTF document",
        [".html"] = "named as an HTML page",
        [".htm"] = "named as an HTML page",
        [".mht"] = "named as a web archive (MHT)",
        [".png"] = "named as a picture (PNG)",
        [".jpg"] = "named as a picture (JPEG)",
        [".jpeg"] = "named as a picture (JPEG)",
        [".gif"] = "named as a picture (GIF)",
        [".tif"] = "named as a picture (TIFF)",
        [".tiff"] = "named as a picture (TIFF)",
        [".bmp"] = "named as a picture (BMP)",
        [".zip"] = "named as a ZIP archive",
        [".rar"] = "named as a RAR archive",
        [".7z"] = "named as a 7-Zip archive",
        [".csv"] = "named as a CSV table",
        [".tsv"] = "named as a TSV table",
        [".json"] = "named as JSON data",
        [".xml"] = "named as an XML document",
        [".py"] = "named as a Python script",
        [".md"] = "named as a Markdown document",
    };

    /// <summary>
    /// Whether its header is there: at the very beginning, or a little further on after what is no text, or where the name too says
    /// that it is one. A text may speak of the header.
    /// </summary>
    public static bool IsPdf(ReadOnlySpan<byte> content, string fileName) => PdfHeader.Find(content) switch
    {
        0 => true,
        > 0 and var at => Of(content) is null && (IsNamedPdf(fileName) || PdfHeader.IsJunk(content[..at])),
        _ => false,
    };

    public static bool IsNamedPdf(string fileName) => Path.GetExtension(fileName).Equals(PdfEnding, StringComparison.OrdinalIgnoreCase);

    /// <returns>What the file is, with its article; null for what may be text.</returns>
    public static string? Of(ReadOnlySpan<byte> content, string fileName) =>
        Of(content) ?? ByExtension.GetValueOrDefault(Path.GetExtension(fileName));

    /// <returns>What a decoded text is a source of, with its article; null for a text to be read.</returns>
    public static string? OfText(ReadOnlySpan<char> text)
    {
        var trimmed = text.TrimStart();
        foreach (var (beginning, name) in ByText)
            if (trimmed.StartsWith(beginning, StringComparison.OrdinalIgnoreCase))
                return name;
        return null;
    }

    private static string? Of(ReadOnlySpan<byte> content)
    {
        foreach (var (magic, inside, name) in ByContent)
            if (content.StartsWith(magic) && content.IndexOf(inside) >= 0)
                return name;
        return null;
    }
}
