using Pipeline.Parsers.Layout;
using Pipeline.Parsers.Text;

namespace Pipeline.Parsers.Forms.SelfEvaluationReport.Paragraphs;

/// <summary>How much of a line a text takes, in quarters of a Chinese character.</summary>
internal static class LineWidth
{
    public const int Character = 4;

    private const string Closing = "，。；：、！？）》】〕”’,.;:!?)]%";
    private const string Opening = "（《“‘【〔(\"[";

    /// <summary>
    /// A space that a typesetter put between Chinese and other characters is a quarter wide; one between Chinese characters comes of
    /// justifying.
    /// </summary>
    public static int Of(ReadOnlySpan<char> text)
    {
        var width = 0;
        for (var i = 0; i < text.Length; i++)
            width += char.IsWhiteSpace(text[i]) ? Space(text, i) : DisplayWidth.Of(text[i]) * 2;
        return width;
    }

    /// <summary>
    /// What would have to go to the line above: a word or number, or a character with the marks that may not part from it.
    /// </summary>
    public static int OfFirstPiece(ReadOnlySpan<char> text)
    {
        var end = 0;
        while (end < text.Length && Opening.Contains(text[end]))
            end++;
        if (end < text.Length && text[end] < 0x80)
            while (end < text.Length && text[end] < 0x80 && !char.IsWhiteSpace(text[end]))
                end++;
        else if (end < text.Length)
            end++;
        while (end < text.Length && Closing.Contains(text[end]))
            end++;
        return Of(text[..end]);
    }

    public static bool BeginsWithOpeningMark(ReadOnlySpan<char> text) => !text.IsEmpty && Opening.Contains(text[0]);

    private static int Space(ReadOnlySpan<char> text, int at)
    {
        if (at == 0 || at == text.Length - 1)
            return 0;
        var (left, right) = (Script.IsWide(text[at - 1]), Script.IsWide(text[at + 1]));
        return left && right ? 0 : left || right ? 1 : 2;
    }
}
