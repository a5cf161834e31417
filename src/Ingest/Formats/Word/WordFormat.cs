using Pipeline.Ingest.Extract;
using Pipeline.Ingest.Formats.Packages;

namespace Pipeline.Ingest.Formats.Word;

/// <summary>Word documents (DOCX), by whatever program.</summary>
internal static class WordFormat
{
    private const string Damaged = "The Word document is damaged; open it and save it again, or print it to PDF.";

    public static Extraction Read(FileContent file)
    {
        try
        {
            using var package = new OfficePackage(file.Bytes);
            return package.Document is { } document && package.Open(document) is not null ? WordBody.Read(package, document)
                : Extraction.Refused(Damaged);
        }
        catch (Exception e) when (PackageFault.IsOf(e))
        {
            return Extraction.Refused(Damaged);
        }
    }
}
