using System.Globalization;
using Pipeline.Ingest.Extract.Ocr.Checking;
using Pipeline.Ingest.Extract.Ocr.Ink;
using Pipeline.Ingest.Extract.Ocr.Recognition;

namespace Pipeline.Ingest.Tests.Extract.Ocr;

/// <summary>Symbols and ink of a line, written short. A hanzi is 40 pixels wide, and the feet of all stand at y 40.</summary>
internal static class Glyphs
{
    public const double Em = 40;

    private const int Foot = 40;
    private const int Figure = 32;

    /// <param name="texts">Parted by blanks, each with its columns: "年@20-58".</param>
    public static List<ReadSymbol> Symbols(string texts) =>
        [
            .. texts
                .Split(' ', StringSplitOptions.RemoveEmptyEntries)
                .Select(t => t.Split('@'))
                .Select(t => (Text: t[0], Box: Range(t[1])))
                .Select(t => new ReadSymbol(t.Text, t.Box.From, t.Box.To, 0.9, [])),
        ];

    /// <param name="boxes">Parted by blanks: columns, "/" and the height where it is not a figure's, "=" and the sign that it plainly is:
    /// "0-6/24", "45-75=≥".</param>
    public static List<InkCluster> Clusters(string boxes) => [.. boxes.Split(' ').Select(Cluster)];

    /// <summary>Symbols with their ink, which is as wide; ? is unread ink.</summary>
    public static List<LineGlyph> Of(string texts) =>
        [.. Symbols(texts).Select(s => s.Text == "?" ? Unread(s.X0, s.X1) : Read(s.Text, s.X0, s.X1, s.Confidence))];

    public static LineGlyph Read(string text, int x0, int x1, double confidence) =>
        new(new ReadSymbol(text, x0, x1, confidence, []), Cluster($"{x0}-{x1}"));

    public static LineGlyph Unread(int x0, int x1) => new(null, Cluster($"{x0}-{x1}"));

    public static InkLine Line(params IReadOnlyList<InkPiece> pieces) => new(pieces.Aggregate((a, b) => a.With(b)), pieces, Em);

    /// <summary>Each symbol, or ? for none, and where its ink begins.</summary>
    public static string Show(IEnumerable<LineGlyph> glyphs) => string.Join(' ', glyphs.Select(g => $"{g.Symbol?.Text ?? "?"}@{g.Ink.X0}"));

    private static InkCluster Cluster(string box)
    {
        var parts = box.Split('/', '=');
        var (from, to) = Range(parts[0]);
        var ink = new InkPiece(from, Foot - (box.Contains('/') ? Number(parts[1]) : Figure), to, Foot, 0);
        return new InkCluster([ink], ink) { Signs = box.Contains('=') ? [new Choice(parts[^1], 0.9)] : [] };
    }

    private static (int From, int To) Range(string range)
    {
        var ends = range.Split('-');
        return (Number(ends[0]), Number(ends[1]));
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
