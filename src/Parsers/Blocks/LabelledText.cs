using System.Text.RegularExpressions;
using Pipeline.Parsers.Forms;
using Pipeline.Parsers.Lexicon;

namespace Pipeline.Parsers.Blocks;

/// <summary>Splits a line, or a cell, of labels with colons: 部门名称：甲局  填报日期：2024年1月5日.</summary>
internal static partial class LabelledText
{
    private const int LongestLabel = 12;

    /// <summary>What a year is known by that stands without a label beside other fields: （2024年度）　单位：万元.</summary>
    public const string Year = "年度";

    /// <summary>Empty for a text that does not begin with a label.</summary>
    public static IReadOnlyList<(string Label, string Value)> Split(string text, FormLexicon lexicon)
    {
        var found = new List<(string Label, string Value)>();
        string? year = null;
        foreach (var piece in Gap().Split(text.Trim()))
        {
            var colon = Colon(piece);
            var label = colon < 0 ? "" : piece[..colon].Trim();
            if (label.Length > 0 && (IsLabel(label, lexicon) || IsUnit(piece, colon)))
                found.Add((label, piece[(colon + 1)..].Trim()));
            else if (found.Count == 0 && label.Length is > 1 and <= LongestLabel && label.AsSpan().IndexOfAny("，。；") < 0
                && !IsNumber(label) && text.Contains("单位", StringComparison.Ordinal))
                found.Add((label, piece[(colon + 1)..].Trim()));
            else if (found.Count == 0 && year is null && Title.IsYearLine(piece))
                year = piece.Trim();
            else if (found.Count == 0)
                return [];
            else
                found[^1] = (found[^1].Label, $"{found[^1].Value} {piece}".Trim());
        }

        if (year is not null && found.Count > 0)
            found.Insert(0, (Year, year));
        // A label that ends with its colon has its value in the cell beside it.
        return found.Count == 1 && found[0].Value.Length == 0 ? [] : found;
    }

    /// <summary>指标1：户外广告单位成本 is an indicator.</summary>
    private static bool IsNumber(string label) => label.StartsWith("指标", StringComparison.Ordinal) && char.IsAsciiDigit(label[^1]);

    /// <summary>其中：财政拨款：12 has its value after the second.</summary>
    private static int Colon(string piece)
    {
        var from = piece.StartsWith("其中：", StringComparison.Ordinal) || piece.StartsWith("其中:", StringComparison.Ordinal) ? 3 : 0;
        var colon = piece.AsSpan(from).IndexOfAny('：', ':');
        return colon < 0 ? -1 : from + colon;
    }

    private static bool IsLabel(string text, FormLexicon lexicon) =>
        lexicon.Label(text) is not null || lexicon.TryGetSource(text, out _) || lexicon.MendedLabel(text) is not null;

    /// <summary>金额单位：元, whatever its label.</summary>
    private static bool IsUnit(string piece, int colon) =>
        piece[..colon].TrimEnd().EndsWith("单位", StringComparison.Ordinal) && Unit().IsMatch(piece[(colon + 1)..]);

    [GeneratedRegex(@"^\s*(?:人民币)?(?:亿|万|千)?元\s*$")]
    private static partial Regex Unit();

    /// <summary>Where one field ends and the next may begin: a gap or a line's end before a word with a colon.</summary>
    [GeneratedRegex(@"(?:[ \t\u3000]{2,}|[\t\u3000\n]|[ ](?=[^\s：:]{2,10}[：:]))(?=\S)")]
    private static partial Regex Gap();
}
