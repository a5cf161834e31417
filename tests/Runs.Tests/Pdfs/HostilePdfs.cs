using System.Text;

namespace Pipeline.Runs.Tests.Pdfs;

/// <summary>Damaged PDFs and PDFs made to do harm; the same for the same seed.</summary>
internal static class HostilePdfs
{
    private const int Deep = 500_000;

    /// <summary>Made by name, so that no more of them than one are in memory.</summary>
    public static IReadOnlyDictionary<string, Func<Random, byte[]>> All { get; } =
        new Dictionary<string, Func<Random, byte[]>>
        {
            ["empty.pdf"] = _ => [],
            ["text.pdf"] = _ => Encoding.UTF8.GetBytes("松鹤区教育局通知"),
            ["word.pdf"] = _ => "PK\x03\x04 word/document.xml"u8.ToArray(),
            ["header-only.pdf"] = _ => "%PDF-1.7\n"u8.ToArray(),
            ["noise.pdf"] = random => [.. "%PDF-1.7\n"u8, .. Noise(random, 100_000)],
            ["cut-early.pdf"] = _ => Ordinary()[..400],
            ["cut-half.pdf"] = _ => Ordinary() is var whole ? whole[..(whole.Length / 2)] : [],
            ["cut-late.pdf"] = _ => Ordinary()[..^40],
            ["locked.pdf"] = _ => LockedPdf.Of("松鹤区教育局通知", "secret"),
            ["10000-pages.pdf"] = _ => TextPdf.Of(string.Concat(Enumerable.Repeat("x\n", 50 * 10_000))),
            ["deep-array.pdf"] = _ => new PdfFile().OnePage(new string('[', Deep) + new string(']', Deep)),
            ["deep-dictionary.pdf"] = _ =>
                new PdfFile().OnePage(
                    "[]",
                    $"/A {string.Concat(Enumerable.Repeat("<</A ", Deep))}1{string.Concat(Enumerable.Repeat(">>", Deep))}"),
            ["deep-content.pdf"] = _ => Content(new string('[', Deep)),
            ["deep-page-tree.pdf"] = _ => PageTree(50_000, (file, child) => $"<< /Type /Pages /Count 1 /Kids [{child} 0 R] >>"),
            ["page-tree-of-itself.pdf"] = _ => Document("<< /Type /Pages /Count 1 /Kids [1 0 R 1 0 R] >>"),
            ["page-tree-in-a-circle.pdf"] = _ =>
                Document("<< /Type /Pages /Count 2 /Kids [2 0 R] >>", "<< /Type /Pages /Count 2 /Parent 1 0 R /Kids [1 0 R 1 0 R] >>"),
            ["parent-of-itself.pdf"] = _ =>
                Document("<< /Type /Pages /Count 1 /Kids [2 0 R] /Parent 1 0 R >>", "<< /Type /Page /Parent 2 0 R >>"),
            ["catalog-of-itself.pdf"] = _ => Document("1 0 R"),
            ["length-of-itself.pdf"] = _ =>
                Document(
                    "<< /Type /Pages /Count 1 /Kids [2 0 R] >>",
                    "<< /Type /Page /Parent 1 0 R /Contents 3 0 R >>",
                    "<< /Length 3 0 R >>\nstream\nBT ET\nendstream"),
            ["contents-of-themselves.pdf"] = _ =>
                Document("<< /Type /Pages /Count 1 /Kids [2 0 R] >>", "<< /Type /Page /Parent 1 0 R /Contents 3 0 R >>", "[3 0 R 3 0 R]"),
            ["objects-in-themselves.pdf"] = _ =>
                Document(
                    "<< /Type /Pages /Count 1 /Kids [2 0 R] >>",
                    "<< /Type /ObjStm /N 1 /First 4 /Extends 2 0 R /Length 10 >>\nstream\n2 0 2 0 R  \nendstream"),
            ["form-in-itself.pdf"] = _ => FormInItself(),
            ["table-before-itself.pdf"] = _ =>
                Encoding.Latin1.GetBytes(
                    Encoding
                        .Latin1.GetString(Ordinary())
                        .Replace("trailer\n<<", $"trailer\n<< /Prev {TableOf(Ordinary())}", StringComparison.Ordinal)),
            ["numbers-without-end.pdf"] = _ =>
                Document(
                    $"<< /Type /Pages /Count 2147483647 /Kids [2 0 R] >>",
                    "<< /Type /Page /Parent 1 0 R /MediaBox [0 0 1e308 -99999999999999999999] /Rotate 45 >>"),
            ["objects-without-number.pdf"] = _ =>
                Encoding.Latin1.GetBytes(
                    Encoding.Latin1.GetString(Ordinary()).Replace("xref\n0 ", "xref\n0 2000000000 % ", StringComparison.Ordinal)),
            ["columns-without-number.pdf"] = _ =>
                Packed(
                    [0, 1, 2, 3],
                    "/FlateDecode",
                    "/DecodeParms << /Predictor 12 /Columns 2147483647 /Colors 32 /BitsPerComponent 16 >>"),
            ["bomb.pdf"] = _ => Packed(PdfFile.Deflate(new byte[1 << 30]), "[/FlateDecode /FlateDecode]"),
            ["bomb-of-lines.pdf"] = _ =>
                Packed(Encoding.Latin1.GetBytes(string.Concat(Enumerable.Repeat("9 9 m 99 9 l S ", 4_000_000))), "/FlateDecode"),
            ["bomb-of-letters.pdf"] = _ =>
                Packed(
                    Encoding.Latin1.GetBytes($"BT /F 9 Tf {string.Concat(Enumerable.Repeat("(xxxxxxxxxxxxxxxxxxxx) Tj ", 1_000_000))} ET"),
                    "/FlateDecode"),
        };

    /// <summary>An ordinary file with some bytes changed.</summary>
    public static byte[] Flipped(Random random) => Flipped(Ordinary(), random);

    public static byte[] Flipped(byte[] file, Random random)
    {
        for (var flips = 1 << random.Next(8); flips > 0; flips--)
            file[random.Next(file.Length)] = (byte)random.Next(256);
        return file;
    }

    private static byte[] Ordinary() => TextPdf.Of("部门整体预算绩效目标表\n部门名称：松鹤区教育局\n2024年度");

    private static byte[] Noise(Random random, int bytes)
    {
        var noise = new byte[bytes];
        random.NextBytes(noise);
        return noise;
    }

    /// <summary>Objects from number 1, of which the first is the page tree.</summary>
    private static byte[] Document(params string[] objects)
    {
        var file = new PdfFile();
        foreach (var body in objects)
            file.Add(body);
        return file.Save($"{file.Add("<< /Type /Catalog /Pages 1 0 R >>")} 0 R");
    }

    private static byte[] Content(string content)
    {
        var file = new PdfFile();
        return file.OnePage($"{file.AddText(content)} 0 R");
    }

    private static byte[] Packed(byte[] data, string filter, string parameters = "")
    {
        var file = new PdfFile();
        var font = file.Add("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>");
        return file.OnePage(
            $"{file.AddStream(PdfFile.Deflate(data), $"/Filter {filter} {parameters}")} 0 R",
            $"/Resources << /Font << /F {font} 0 R >> >>");
    }

    private static byte[] PageTree(int depth, Func<PdfFile, int, string> node)
    {
        var file = new PdfFile();
        file.Add("<< /Type /Page /MediaBox [0 0 595 842] >>");
        for (var i = 1; i < depth; i++)
            file.Add(node(file, i));
        return file.Save($"{file.Add($"<< /Type /Catalog /Pages {depth} 0 R >>")} 0 R");
    }

    private static byte[] FormInItself()
    {
        var file = new PdfFile();
        var form = file.AddStream(
            "/X Do /X Do"u8.ToArray(),
            $"/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X {file.Next} 0 R >> >>");
        return file.OnePage($"{file.AddText("/X Do")} 0 R", $"/Resources << /XObject << /X {form} 0 R >> >>");
    }

    private static string TableOf(byte[] file) => Encoding.Latin1.GetString(file).Split("startxref\n")[^1].Split('\n')[0];
}
