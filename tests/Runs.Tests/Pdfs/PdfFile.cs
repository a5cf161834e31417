using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Pipeline.Runs.Tests.Pdfs;

/// <summary>Writes a PDF object by object, without asking whether it makes sense.</summary>
internal sealed class PdfFile
{
    private readonly List<byte[]> _objects = [];

    /// <summary>What may be done to a stream's data before it is written; its dictionary stays as it is.</summary>
    public Func<int, byte[], byte[]> Seal { get; init; } = (_, data) => data;

    /// <summary>The number of the object that is added next.</summary>
    public int Next => _objects.Count + 1;

    /// <returns>The object's number.</returns>
    public int Add(string body)
    {
        _objects.Add(Encoding.Latin1.GetBytes(body));
        return _objects.Count;
    }

    /// <param name="entries">Of its dictionary, besides the length.</param>
    public int AddStream(byte[] data, string entries = "")
    {
        var sealedData = Seal(Next, data);
        _objects.Add([.. Bytes($"<< /Length {sealedData.Length} {entries} >>\nstream\n"), .. sealedData, .. Bytes("\nendstream")]);
        return _objects.Count;
    }

    public int AddText(string content) => AddStream(Encoding.Latin1.GetBytes(content));

    /// <summary>A document of one page with this content and these entries of the page.</summary>
    public byte[] OnePage(string contents, string page = "", string trailer = "")
    {
        var pages = Next + 1;
        Add($"<< /Type /Page /Parent {pages} 0 R /MediaBox [0 0 595 842] /Contents {contents} {page} >>");
        Add($"<< /Type /Pages /Kids [{pages - 1} 0 R] /Count 1 >>");
        return Save($"{Add($"<< /Type /Catalog /Pages {pages} 0 R >>")} 0 R", trailer);
    }

    /// <param name="trailer">Further entries.</param>
    public byte[] Save(string root, string trailer = "")
    {
        using var file = new MemoryStream();
        file.Write("%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"u8);
        var places = new List<long>();
        foreach (var (body, number) in _objects.Select((o, i) => (o, i + 1)))
        {
            places.Add(file.Position);
            file.Write([.. Bytes($"{number} 0 obj\n"), .. body, .. Bytes("\nendobj\n")]);
        }
        var table = file.Position;
        file.Write(
            Bytes(
                $"xref\n0 {Next}\n0000000000 65535 f \n{string.Concat(places.Select(p => p.ToString("D10", CultureInfo.InvariantCulture) + " 00000 n \n"))}"
            ));
        file.Write(Bytes($"trailer\n<< /Size {Next} /Root {root} {trailer} >>\nstartxref\n{table}\n%%EOF\n"));
        return file.ToArray();
    }

    public static byte[] Deflate(byte[] data)
    {
        using var packed = new MemoryStream();
        using (var deflate = new ZLibStream(packed, CompressionLevel.Optimal))
            deflate.Write(data);
        return packed.ToArray();
    }

    private static byte[] Bytes(string text) => Encoding.Latin1.GetBytes(text);
}
