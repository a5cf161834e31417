using Pipeline.Model;

namespace Pipeline.Parsers.Layout;

/// <summary>A stretch of a line without white space, the smallest piece of a text dump that a cell is put together from.</summary>
/// <param name="Column">Where it begins in its line, in display columns (a Chinese character takes two).</param>
/// <param name="Offset">Where it begins in its line, in characters: what dumps that keep the places of words count in.</param>
internal sealed record Fragment(string Text, TextLine Line, int Column, int Offset)
{
    public int Width { get; } = DisplayWidth.Of(Text);

    /// <summary>The character behind its last.</summary>
    public int OffsetEnd => Offset + Text.Length;

    public int End => Column + Width;

    public bool OnLineOf(Fragment other) => Line.Page == other.Line.Page && Line.Number == other.Line.Number;

    public static IReadOnlyList<Fragment> Of(IEnumerable<TextLine> lines) => [.. lines.SelectMany(Of)];

    private static IEnumerable<Fragment> Of(TextLine line)
    {
        var text = line.Text;
        var column = 0;
        for (var i = 0; i < text.Length;)
        {
            if (char.IsWhiteSpace(text[i]))
            {
                column += DisplayWidth.Of(text[i++]);
                continue;
            }

            var start = i;
            while (i < text.Length && !char.IsWhiteSpace(text[i]))
                i++;
            var fragment = new Fragment(text[start..i], line, column, start);
            column += fragment.Width;
            yield return fragment;
        }
    }
}
