namespace Pipeline.Ingest.Formats.Text;

/// <summary>Tells sources of pages from text dumps by their first words.</summary>
internal static class TextMarks
{
    private static readonly string[] Html = ["<!doctype html", "<html", "<head", "<body"];

    public static bool IsHtml(FileContent file) => Html.Any(b => file.Opening.StartsWith(b, StringComparison.OrdinalIgnoreCase));

    public static bool IsWebArchive(FileContent file) => file.Opening.StartsWith("MIME-Version:", StringComparison.OrdinalIgnoreCase);

    public static bool IsXml(FileContent file) => file.Opening.StartsWith("<?xml", StringComparison.OrdinalIgnoreCase);
}
