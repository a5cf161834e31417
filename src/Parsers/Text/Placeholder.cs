using System.Buffers;

namespace Pipeline.Parsers.Text;

/// <summary>What is printed in a cell to say that nothing stands there: /, —, ……, 〃 and the like.</summary>
public static class Placeholder
{
    private static readonly SearchValues<char> Marks =
        SearchValues.Create(" \t\r\n\u00A0\u3000/／\\＼-－—–―─━﹣‐‑…⋯.．。·*＊_＿、，,；;");

    /// <summary>True for an empty text and for one of placeholder marks only.</summary>
    public static bool Is(ReadOnlySpan<char> text) =>
        text.IsEmpty || (!IsWord(text[0]) && text.IndexOfAnyExcept(Marks) < 0);

    /// <summary>Settles most texts by their first character.</summary>
    private static bool IsWord(char c) => c is >= '\u4E00' and <= '\u9FFF' or >= '0' and <= '9' or '≥' or '≤' or '<' or '>';
}
