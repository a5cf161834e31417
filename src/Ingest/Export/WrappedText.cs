using System.Text;
using Pipeline.Ingest.Export.Originals;

namespace Pipeline.Ingest.Export;

/// <summary>Text in lines of a width: broken between hanzi and at spaces, never within a word or number.</summary>
internal static class WrappedText
{
    /// <param name="width">In places of a terminal; a word that is wider stands in a line of its own.</param>
    public static string Of(string text, int width) =>
        Width(text) <= width ? text : string.Join('\n', text.Split('\n').Select(line => Broken(line, width)));

    /// <summary>The widest piece that is not broken.</summary>
    public static int WidestPiece(string text) =>
        text.Split('\n').SelectMany(Pieces).Select(p => Width(p.TrimEnd())).DefaultIfEmpty(0).Max();

    /// <summary>Of a line in places of a terminal; a line feed takes none.</summary>
    public static int Width(string text) => text.All(char.IsAscii) ? text.Length : text.EnumerateRunes().Sum(Width);

    private static string Broken(string line, int width)
    {
        var broken = new StringBuilder();
        var taken = 0;
        foreach (var piece in Pieces(line))
        {
            if (taken > 0 && taken + Width(piece.TrimEnd()) > width)
            {
                broken.Append('\n');
                taken = 0;
            }
            broken.Append(piece);
            taken += Width(piece);
        }
        return broken.ToString();
    }

    /// <summary>A hanzi or full-width mark each, and words with the spaces after them.</summary>
    private static IEnumerable<string> Pieces(string line)
    {
        var word = new StringBuilder();
        foreach (var rune in line.EnumerateRunes())
        {
            var isWide = Width(rune) > 1;
            if (word.Length > 0 && (isWide || (word[^1] == ' ' && rune.Value != ' ')))
            {
                yield return word.ToString();
                word.Clear();
            }
            if (isWide)
                yield return rune.ToString();
            else
                word.Append(rune);
        }
        if (word.Length > 0)
            yield return word.ToString();
    }

    /// <summary>Hanzi and the marks beside them take two; others are looked up.</summary>
    private static int Width(Rune rune) => rune.IsAscii ? 1
        : rune.Value is (>= 0x3000 and <= 0x9FFF) or (>= 0xFF01 and <= 0xFF60) ? 2 : DisplayText.Width(rune.ToString());
}
