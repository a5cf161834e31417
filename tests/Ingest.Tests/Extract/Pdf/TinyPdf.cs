using System.Globalization;
using System.Text;

namespace Pipeline.Ingest.Tests.Extract.Pdf;

/// <summary>A PDF of one page with this content; its font is Helvetica and called F.</summary>
internal static class TinyPdf
{
    /// <param name="page">Further entries of the page.</param>
    /// <param name="resources">Further ones of its resources.</param>
    /// <param name="streamEntries">Further entries of the content's dictionary.</param>
    /// <param name="placesFrom">How far before the file objects are counted from.</param>
    public static byte[] Of(string content, string page = "", string resources = "", string streamEntries = "", int placesFrom = 0)
    {
        string[] objects =
        [
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Count 1 /Kids [3 0 R] >>",
            $"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> {resources} >> {page} >>",
            $"<< /Length {content.Length} {streamEntries} >>\nstream\n{content}\nendstream",
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
        ];
        var file = new StringBuilder("%PDF-1.4\n");
        var places = new List<int>();
        for (var i = 0; i < objects.Length; i++)
        {
            places.Add(placesFrom + file.Length);
            file.Append(CultureInfo.InvariantCulture, $"{i + 1} 0 obj\n{objects[i]}\nendobj\n");
        }
        var table = file.Length;
        file.Append(
            CultureInfo.InvariantCulture,
            $"xref\n0 {objects.Length + 1}\n0000000000 65535 f \n{string.Concat(places.Select(p => p.ToString("D10", CultureInfo.InvariantCulture) + " 00000 n \n"))}"
        );
        file.Append(
            CultureInfo.InvariantCulture,
            $"trailer\n<< /Size {objects.Length + 1} /Root 1 0 R >>\nstartxref\n{placesFrom + table}\n%%EOF\n");
        return Encoding.Latin1.GetBytes(file.ToString());
    }
}
