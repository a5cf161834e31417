using System.Xml;
using DocumentFormat.OpenXml.Packaging;
using Pipeline.Ingest.Extract;
using Pipeline.Ingest.Formats.Packages;

namespace Pipeline.Ingest.Formats.Word;

/// <summary>Word documents (DOCX), by whatever program.</summary>
internal static class WordFormat
{
    private const string Damaged = "The Word document is damaged; open it and save it again, or print it to PDF.";

    public static Extraction Read(FileContent file)
    {
        PackageSize.Check(file.Bytes);
        try
        {
            using var stream = new MemoryStream(file.Bytes, writable: false);
            using var document = WordprocessingDocument.Open(stream, isEditable: false, new OpenSettings { AutoSave = false });
            return document.MainDocumentPart is { } main ? WordBody.Read(main) : Extraction.Refused(Damaged);
        }
        catch (Exception e) when (e is XmlException or InvalidDataException or OpenXmlPackageException or FileFormatException or ArgumentException
            or NotSupportedException or InvalidOperationException)
        {
            return Extraction.Refused(Damaged);
        }
    }
}
