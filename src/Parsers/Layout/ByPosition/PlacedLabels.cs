using Pipeline.Parsers.Blocks;
using Pipeline.Parsers.Forms;
using Pipeline.Parsers.Lexicon;

namespace Pipeline.Parsers.Layout.ByPosition;

/// <summary>Finds labels in lines that keep the places of words, on one line or one piece below the other: 年度 / 总体 / 目标.</summary>
internal sealed class PlacedLabels(FormLexicon lexicon, IReadOnlyList<IReadOnlyList<Fragment>> lines)
{
    // 资金情况 and （万元） stand six lines apart where the amounts beside them were written column by column.
    private const int Farthest = 6;

    private const int MostPieces = 8;

    // 偏差或不能完成目标原因分析 has 13; longer texts that are made like a label are several.
    private const int LongestMadeUp = 14;

    private const int Shift = 2;

    /// <summary>The longest label that begins with a piece; null where none does.</summary>
    /// <param name="to">The index of the line after the last that it may stand on.</param>
    public PlacedLabel? At(int line, Fragment begin, int to)
    {
        List<Fragment> pieces = [begin];
        PlacedLabel? found = null;
        for (var last = line; pieces.Count <= MostPieces;)
        {
            var text = string.Concat(pieces.Select(p => p.Text));
            if (text.Length > Wording.Longest)
                break;
            if (IsWhole(text) || (found is null && IsMadeUp(text, pieces)))
                found = new PlacedLabel([.. pieces], line, last);
            if (Below(pieces, last, to) is not { } below)
                break;
            pieces.Add(below.Piece);
            last = below.Line;
        }

        return found;
    }

    /// <summary>总体目标 may be the beginning of 总体目标完成情况; what is only made like a label goes on with nothing.</summary>
    private bool IsWhole(string text) => IsLabel(text) && lexicon.IsWholeWording(text);

    /// <summary>Whether pieces are made like a label together, and not only the last of them like a source of money.</summary>
    private bool IsMadeUp(string text, List<Fragment> pieces) => pieces.Count == 1 ? IsLabel(text)
        : Wording.Of(text).Length <= LongestMadeUp
            && (lexicon.IsCaption(text) || lexicon.Label(text) is not null || (IsLabel(text) && !IsLabel(pieces[^1].Text)));

    /// <summary>Whether a line is of labels with their values behind colons, and no row of a table: 填报人：甲  填报日期：2024年1月5日.</summary>
    public bool IsField(int line) => lines[line].Count > 0 && (Title.IsYearLine(lines[line][0].Line.Text)
        || (HasValueBesideColon(lines[line]) && LabelledText.Split(lines[line][0].Line.Text, lexicon).Count > 0));

    /// <summary>Whether a text begins with a label and its colon: 单位：万元.</summary>
    public static bool HasLabel(string text, FormLexicon lexicon) =>
        text.AsSpan().IndexOfAny('：', ':') is > 0 and var colon && lexicon.IsWholeLabel(text[..colon]);

    private static bool HasValueBesideColon(IReadOnlyList<Fragment> line)
    {
        for (var i = 0; i < line.Count; i++)
            if (line[i].Text.AsSpan(1).IndexOfAny('：', ':') + 1 is > 0 and var colon
                && (colon < line[i].Text.Length - 1 || (i + 1 < line.Count && line[i + 1].Offset <= line[i].OffsetEnd + 1)))
                return true;
        return false;
    }

    private bool IsLabel(string text) => lexicon.IsCaption(text) || lexicon.Label(text) is not null || lexicon.TryGetSource(text, out _);

    private (Fragment Piece, int Line)? Below(List<Fragment> above, int last, int to)
    {
        for (var line = last + 1; line <= Math.Min(to - 1, last + Farthest); line++)
            foreach (var piece in lines[line])
                if (IsBelow(above, piece))
                    return (piece, line);
        return null;
    }

    private static bool IsBelow(List<Fragment> above, Fragment below) =>
        above[0].Line.Page == below.Line.Page && below.OffsetEnd <= above.Max(p => p.OffsetEnd) + Shift
            && below.Offset >= above.Min(p => p.Offset) - Shift;
}
