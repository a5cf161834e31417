using System.Globalization;
using Spectre.Console.Rendering;

namespace Pipeline.Ingest.Export.Originals;

/// <summary>Texts as wide as a terminal shows them.</summary>
internal static class DisplayText
{
    private const string CutMark = "…";

    public static int Width(string text) => text.Length == 0 ? 0 : Segment.CellCount([new Segment(text)]);

    public static string Padded(string text, int width) => text + new string(' ', Math.Max(0, width - Width(text)));

    /// <summary>A text that is too wide ends with …; no character is cut in two.</summary>
    public static string Cut(string text, int width)
    {
        if (Width(text) <= width)
            return text;
        var (kept, taken) = (0, Width(CutMark));
        foreach (var element in StringInfo.GetTextElementEnumerator(text).AsEnumerable())
        {
            taken += Width(element);
            if (taken > width)
                break;
            kept += element.Length;
        }

        return width <= 0 ? "" : text[..kept] + CutMark;
    }

    private static IEnumerable<string> AsEnumerable(this TextElementEnumerator elements)
    {
        while (elements.MoveNext())
            yield return elements.GetTextElement();
    }
}
