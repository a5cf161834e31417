using Pipeline.Ingest.Extract;
using Pipeline.Ingest.Formats.Archives;
using Pipeline.Ingest.Formats.Containers;
using Pipeline.Ingest.Formats.Html;
using Pipeline.Ingest.Formats.Locked;
using Pipeline.Ingest.Formats.Office;
using Pipeline.Ingest.Formats.Pdf;
using Pipeline.Ingest.Formats.Pictures;
using Pipeline.Ingest.Formats.Spreadsheet;
using Pipeline.Ingest.Formats.Text;
using Pipeline.Ingest.Formats.Word;

namespace Pipeline.Ingest.Formats;

/// <summary>The formats of files in the order in which they are tried: a file is of the first that says so.</summary>
internal static class FormatTable
{
    private static readonly Format[] All =
    [
        // Packages that are ZIP files inside come before archives.
        new("Word documents (DOCX)", ContainerMarks.IsWord, (file, _) => WordFormat.Read(file)),
        new("Excel workbooks (XLSX)", ContainerMarks.IsWorkbook, WorkbookFormat.Read),
        new("an OFD document", ContainerMarks.IsOfd) { Advice = "print it to PDF, and put the PDF in its place" },
        new("an office document of another kind (PPTX, ODT)", ContainerMarks.IsOtherPackage),
        new("a damaged office document (DOCX, XLSX, OFD)", ContainerMarks.IsDamagedPackage),
        new("what is in archives (ZIP, RAR, 7z, TAR, GZ)", ArchiveFormat.IsOne, ArchiveFormat.Read),
        new("one part of an archive that comes in several", ArchiveMarks.IsPart)
        {
            Advice = "unpack them together, and drop what comes out",
        },
        new("a program (EXE)", ArchiveMarks.IsProgram)
        {
            Advice = "if it is an archive that unpacks itself, run it and drop what comes out",
        },
        new("older Word documents (DOC, WPS, by LibreOffice)", ContainerMarks.IsOlderWord, OlderWordFormat.Read),
        new("older Excel workbooks (XLS, ET)", ContainerMarks.IsOlderWorkbook, WorkbookFormat.Read),
        new("DOCX and XLSX that are locked, with their password", ContainerMarks.IsLockedOffice, LockedOffice.Read),
        new("an older Word or Excel document (DOC, XLS)", ContainerMarks.IsCompound),
        new("RTF documents (by LibreOffice)", OlderWordFormat.IsRichText, OlderWordFormat.Read),
        new("pictures of pages (PNG, JPEG, TIFF, BMP, GIF, WebP)", PictureFormat.IsOne, PictureFormat.Read),
        // Its header may stand after junk, but not within an archive.
        new("PDFs (exported or scanned)", PdfFormat.IsOne, (file, context) => context.ReadPdf(file.Bytes)),
        // What is text comes last, by its first words, then by its name.
        new("web pages (HTML)", HtmlFormat.IsOne, (file, _) => HtmlFormat.Read(file)),
        new("web archives (MHT)", WebArchive.IsOne, (file, _) => WebArchive.Read(file)),
        new("an XML document", f => f.Opening.StartsWith("<?xml", StringComparison.OrdinalIgnoreCase)),
        new("named as a PDF but holds something else: no PDF begins in it", f => f.IsNamed(".pdf")),
        new("named as a Word document (DOCX)", f => f.IsNamed(".docx")),
        new("named as an Excel workbook (XLSX)", f => f.IsNamed(".xlsx")),
        new("named as an older Word document (DOC)", f => f.IsNamed(".doc")),
        new("named as an older Excel workbook (XLS)", f => f.IsNamed(".xls")),
        new("named as a WPS document", f => f.IsNamed(".wps")),
        new("named as a WPS workbook", f => f.IsNamed(".et")),
        new("named as an OFD document", f => f.IsNamed(".ofd")),
        new("named as an RTF document", f => f.IsNamed(".rtf")),
        new("named as an HTML page", f => f.IsNamed(".html", ".htm")),
        new("named as a web archive (MHT)", f => f.IsNamed(".mht", ".mhtml")),
        new("named as a picture", f => f.IsNamed(".png", ".jpg", ".jpeg", ".gif", ".tif", ".tiff", ".bmp")),
        new("named as an archive", f => f.IsNamed(".zip", ".rar", ".7z", ".gz", ".tgz", ".tar")),
        new("named as a CSV table", f => f.IsNamed(".csv")),
        new("named as a TSV table", f => f.IsNamed(".tsv")),
        new("named as JSON data", f => f.IsNamed(".json")),
        new("named as an XML document", f => f.IsNamed(".xml")),
        new("named as a Python script", f => f.IsNamed(".py")),
        new("named as a Markdown document", f => f.IsNamed(".md")),
        new("text dumps (TXT, in UTF-8, GB18030 or UTF-16)", _ => true, (file, _) => TextFormat.Read(file)),
    ];

    /// <summary>What can be read, for a sentence about a file that cannot.</summary>
    public static string Readable { get; } = Listed([.. All.Where(f => f.Read is not null).Select(f => f.Name)]);

    /// <summary>Turns a file's content into pages, by what it holds and not only by its name.</summary>
    /// <remarks>A hostile file may hang, throw, or take all memory: this runs in a worker process.</remarks>
    public static Extraction Extract(byte[] content, string name, ReadingContext context)
    {
        if (content.Length == 0)
            return Extraction.Refused("The file is empty.");
        var file = new FileContent(content, name);
        try
        {
            return Of(file).Extract(file, context);
        }
        catch (UnreadableException e)
        {
            return Extraction.Refused(e.Message);
        }
    }

    /// <summary>Whether a file is an archive, and no document that is packed as one.</summary>
    public static bool IsArchive(FileContent file) => Of(file).Read == ArchiveFormat.Read;

    private static Format Of(FileContent file) => All.First(f => f.IsOne(file));

    private static string Listed(string[] names) => $"what can be read now: {string.Join(", ", names[..^1])}, and {names[^1]}";
}
