using System.IO.Compression;
using System.Text;

namespace Pipeline.Ingest.Tests.Formats.Spreadsheet;

/// <summary>Composes an XLSX of sheets of XML. Cell styles are the number formats, in their order, from 1; 0 is General.</summary>
internal static class WorkbookFile
{
    private const string Main = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
    private const string Types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <summary>One sheet.</summary>
    /// <param name="rows">Between the tags of its data, or with what is around them.</param>
    public static byte[] Of(string rows, params string[] formats) => Of([("表", "visible", rows)], formats);

    public static byte[] Of((string Name, string State, string Rows)[] sheets, params string[] formats)
    {
        var content = new MemoryStream();
        using (var zip = new ZipArchive(content, ZipArchiveMode.Create))
        {
            Add(zip, "[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>");
            Add(zip, "_rels/.rels", Relations("officeDocument", "xl/workbook.xml"));
            Add(
                zip,
                "xl/workbook.xml",
                $"<workbook {Main} xmlns:r=\"{Types}\"><sheets>"
                    + string.Concat(
                        sheets.Select((s, i) => $"<sheet name=\"{s.Name}\" sheetId=\"{i + 1}\" state=\"{s.State}\" r:id=\"r{i}\"/>"))
                    + "</sheets></workbook>");
            Add(
                zip,
                "xl/_rels/workbook.xml.rels",
                Relations([.. sheets.SelectMany((_, i) => new[] { "worksheet", $"worksheets/sheet{i + 1}.xml" }), "styles", "styles.xml"]));
            Add(zip, "xl/styles.xml", Styles(formats));
            for (var i = 0; i < sheets.Length; i++)
                Add(zip, $"xl/worksheets/sheet{i + 1}.xml", $"<worksheet {Main}>{Sheet(sheets[i].Rows)}</worksheet>");
        }

        return content.ToArray();
    }

    /// <summary>A row of texts; an empty one has no cell.</summary>
    public static string Row(int number, params string[] texts) =>
        $"<row r=\"{number}\">{string.Concat(texts.Select((t, i) => t.Length == 0 ? "" : Text($"{(char)('A' + i)}{number}", t)))}</row>";

    public static string Text(string name, string text) => $"<c r=\"{name}\" t=\"str\"><v>{text}</v></c>";

    private static string Sheet(string rows) =>
        rows.Contains("<sheetData>", StringComparison.Ordinal) ? rows : $"<sheetData>{rows}</sheetData>";

    private static string Styles(string[] formats) =>
        $"<styleSheet {Main}><numFmts>{string.Concat(formats.Select((f, i) => $"<numFmt numFmtId=\"{i + 164}\" formatCode=\"{System.Security.SecurityElement.Escape(f)}\"/>"))}</numFmts>"
        + $"<cellXfs><xf numFmtId=\"0\"/>{string.Concat(formats.Select((_, i) => $"<xf numFmtId=\"{i + 164}\"/>"))}</cellXfs></styleSheet>";

    private static string Relations(params string[] kindsAndTargets) =>
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        + string.Concat(kindsAndTargets.Chunk(2).Select((r, i) => $"<Relationship Id=\"r{i}\" Type=\"{Types}/{r[0]}\" Target=\"{r[1]}\"/>"))
        + "</Relationships>";

    private static void Add(ZipArchive zip, string name, string xml)
    {
        using var entry = zip.CreateEntry(name).Open();
        entry.Write(Encoding.UTF8.GetBytes(xml));
    }
}
