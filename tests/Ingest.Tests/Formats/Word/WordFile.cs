using System.IO.Compression;
using System.Text;

namespace Pipeline.Ingest.Tests.Formats.Word;

/// <summary>Composes a DOCX of what stands between the tags of its body.</summary>
internal static class WordFile
{
    private const string Names = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "
        + "xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" xmlns:v=\"urn:schemas-microsoft-com:vml\" "
        + "xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\"";

    public static byte[] Of(string body, params (string Name, string Xml)[] parts)
    {
        var content = new MemoryStream();
        using (var zip = new ZipArchive(content, ZipArchiveMode.Create))
        {
            Add(zip, "[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>");
            Add(zip, "_rels/.rels", Relations("officeDocument", "word/document.xml"));
            Add(zip, "word/document.xml", $"<w:document {Names}><w:body>{body}</w:body></w:document>");
            Add(zip, "word/_rels/document.xml.rels", Relations([.. parts.SelectMany(p => new[] { p.Name, $"{p.Name}.xml" })]));
            foreach (var (name, xml) in parts)
                Add(zip, $"word/{name}.xml", $"<w:{name} {Names}>{xml}</w:{name}>");
        }

        return content.ToArray();
    }

    public static string P(string runs) => $"<w:p>{runs}</w:p>";

    public static string R(string text, string properties = "") => $"<w:r><w:rPr>{properties}</w:rPr><w:t>{text}</w:t></w:r>";

    /// <param name="properties">Of the cell.</param>
    public static string Tc(string text, string properties = "") => $"<w:tc><w:tcPr>{properties}</w:tcPr>{P(R(text))}</w:tc>";

    private static string Relations(params string[] kindsAndTargets) =>
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        + string.Concat(
            kindsAndTargets
                .Chunk(2)
                .Select(
                    (r, i) =>
                        $"<Relationship Id=\"r{i}\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/{r[0]}\" Target=\"{r[1]}\"/>"
                ))
        + "</Relationships>";

    private static void Add(ZipArchive zip, string name, string xml)
    {
        using var entry = zip.CreateEntry(name).Open();
        entry.Write(Encoding.UTF8.GetBytes(xml));
    }
}
