using System.Globalization;
using System.Text;

namespace Pipeline.Runs.Tests.Pdfs;

/// <summary>A plain exported document: lines of text, of any script, on as many pages as they need.</summary>
internal static class TextPdf
{
    private const int LinesOnPage = 50;

    public static byte[] Of(string text, Func<int, byte[], byte[]>? seal = null, string trailer = "")
    {
        var file = seal is null ? new PdfFile() : new PdfFile { Seal = seal };
        var font = AddFont(file, text);
        var contents = text.Split('\n').Chunk(LinesOnPage).Select(lines => file.AddText(Content(lines))).ToList();
        var pages = file.Next + contents.Count;
        foreach (var content in contents)
            file.Add(
                $"<< /Type /Page /Parent {pages} 0 R /MediaBox [0 0 595 842] /Contents {content} 0 R /Resources << /Font << /F {font} 0 R >> >> >>"
            );
        file.Add(
            $"<< /Type /Pages /Count {contents.Count} /Kids [{string.Join(' ', contents.Select((_, i) => $"{pages - contents.Count + i} 0 R"))}] >>"
        );
        return file.Save($"{file.Add($"<< /Type /Catalog /Pages {pages} 0 R >>")} 0 R", trailer);
    }

    /// <summary>A ruled table of two columns.</summary>
    public static byte[] Table(params string[] cells)
    {
        var file = new PdfFile();
        var font = AddFont(file, string.Concat(cells));
        var content = file.AddText(string.Concat(cells.Select((text, i) => Cell(text, x: 50 + 200 * (i % 2), y: 700 - 30 * (i / 2)))));
        return file.OnePage($"{content} 0 R", $"/Resources << /Font << /F {font} 0 R >> >>");
    }

    /// <summary>A character's code is its UTF-16 unit.</summary>
    private static int AddFont(PdfFile file, string text)
    {
        var map = new StringBuilder(
            "/CIDInit /ProcSet findresource begin 12 dict begin begincmap 1 begincodespacerange <0000> <FFFF> endcodespacerange\n");
        foreach (var some in text.Distinct().Where(c => c != '\n').Chunk(100))
            map.Append(
                CultureInfo.InvariantCulture,
                $"{some.Length} beginbfchar\n{string.Concat(some.Select(c => $"<{(int)c:X4}> <{(int)c:X4}>\n"))}endbfchar\n");
        var unicode = file.AddText(map.Append("endcmap end end").ToString());
        var descriptor = file.Add(
            "<< /Type /FontDescriptor /FontName /Song /Flags 4 /FontBBox [0 -200 1000 800] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >>"
        );
        var glyphs = file.Add(
            $"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Song /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor {descriptor} 0 R /DW 1000 >>"
        );
        return file.Add(
            $"<< /Type /Font /Subtype /Type0 /BaseFont /Song /Encoding /Identity-H /DescendantFonts [{glyphs} 0 R] /ToUnicode {unicode} 0 R >>"
        );
    }

    private static string Content(string[] lines) =>
        $"BT /F 10 Tf 1 0 0 1 50 800 Tm 15 TL\n{string.Concat(lines.Select(l => $"{Codes(l)} Tj T*\n"))}ET";

    private static string Cell(string text, int x, int y) =>
        $"{x} {y} 200 30 re S BT /F 10 Tf 1 0 0 1 {x + 10} {y + 10} Tm {Codes(text)} Tj ET\n";

    private static string Codes(string text) => $"<{string.Concat(text.Select(c => $"{(int)c:X4}"))}>";
}
