namespace Pipeline.Parsers.Forms.SelfEvaluationReport.Outline;

/// <summary>A way of numbering.</summary>
/// <param name="Depth">The depth of a section numbered so; 0 where it heads none.</param>
/// <param name="Before">The marks of which one stands before the numeral; empty for none.</param>
/// <param name="After">The marks of which one stands behind it; empty for none.</param>
internal sealed record ListStyle(int Depth, string Before, ListNumerals Numerals, string After)
{
    public static IReadOnlyList<ListStyle> All { get; } =
    [
        new(1, "", ListNumerals.Chinese, "、.．"),
        new(2, "（(", ListNumerals.Chinese, "）)"),
        new(3, "", ListNumerals.Arabic, ".．、"),
        new(4, "（(", ListNumerals.Arabic, "）)"),
        new(4, "", ListNumerals.Arabic, "）)"),
        new(0, "", ListNumerals.Circled, ""),
        new(0, "", ListNumerals.Chinese, "是"),
        new(0, "第", ListNumerals.Chinese, "，,、：:"),
    ];
}
