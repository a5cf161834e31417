using System.Globalization;
using System.Text;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Tokens;

namespace Pipeline.Ingest.Tests.Extract.Pdf;

/// <summary>PDFs among the samples, whole or damaged where a test wants it.</summary>
internal static class SamplePdf
{
    /// <summary>Two pages exported by LibreOffice.</summary>
    public const string TwoPages = "qinghe-2024-department-targets.writer.pdf";

    public const string Scan = "scans/tingxi-2023-project-self-evaluation.clean.pdf";

    public static byte[] Read(string name) => File.ReadAllBytes(Path.Combine(Folder(), name));

    /// <summary>With a wrong checksum of a page's content.</summary>
    public static byte[] WithBrokenContent(byte[] pdf, int page) =>
        WithBrokenChecksum(pdf, document => ((IndirectReferenceToken)document.GetPage(page).Dictionary.Data[NameToken.Contents.Data]).Data);

    /// <summary>With a wrong checksum of the map from codes to characters of a page's first font.</summary>
    public static byte[] WithBrokenFont(byte[] pdf, int page) => WithBrokenChecksum(pdf, document =>
    {
        var resources = Dictionary(document, document.GetPage(page).Dictionary.Data[NameToken.Resources.Data]);
        var font = Dictionary(document, Dictionary(document, resources.Data[NameToken.Font.Data]).Data.Values.First());
        return ((IndirectReferenceToken)font.Data[NameToken.ToUnicode.Data]).Data;
    });

    /// <summary>With a wrong checksum of the stream that tells where the objects are.</summary>
    public static byte[] WithBrokenTable(byte[] pdf)
    {
        var words = Encoding.Latin1.GetString(pdf).Split("startxref", StringSplitOptions.TrimEntries)[^1];
        return WithBrokenChecksum(pdf, int.Parse(words.Split('\n')[0], CultureInfo.InvariantCulture));
    }

    private static DictionaryToken Dictionary(PdfDocument document, IToken token) =>
        (DictionaryToken)(token is IndirectReferenceToken reference ? document.Structure.GetObject(reference.Data).Data : token);

    private static byte[] WithBrokenChecksum(byte[] pdf, Func<PdfDocument, IndirectReference> stream)
    {
        using var document = PdfDocument.Open(pdf);
        return WithBrokenChecksum(pdf, pdf.AsSpan().IndexOf(Encoding.ASCII.GetBytes($"\n{stream(document).ObjectNumber} 0 obj")));
    }

    /// <summary>The checksum of a zlib stream is its last four bytes.</summary>
    private static byte[] WithBrokenChecksum(byte[] pdf, int at)
    {
        var damaged = (byte[])pdf.Clone();
        var end = at + pdf.AsSpan(at).IndexOf("endstream"u8);
        while (pdf[end - 1] is (byte)'\r' or (byte)'\n')
            end--;
        damaged[end - 1] ^= 0x55;
        return damaged;
    }

    /// <summary>Found from where the tests run: source paths are mapped away in a deterministic build.</summary>
    private static string Folder() => Path.Combine(Above(AppContext.BaseDirectory), "samples");

    private static string Above(string folder) =>
        File.Exists(Path.Combine(folder, "Pipeline.sln")) ? folder : Above(Path.GetDirectoryName(folder)!);
}
