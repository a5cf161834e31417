using System.Text.RegularExpressions;
using Pipeline.Parsers.Layout;
using Pipeline.Parsers.Text;

namespace Pipeline.Parsers.Blocks;

/// <summary>Tells a cell of money: a number with or without its unit, or what stands for none.</summary>
internal static partial class AmountText
{
    public static bool Is(string text) =>
        Squeeze.Text(text) is var squeezed && (NumberShape.IsMoney(squeezed) || Placeholder.Is(squeezed) || Money().IsMatch(squeezed));

    /// <summary>
    /// Digits that are no number are money that was misprinted (1,20.00), or of which a scan holds ink that nobody could read (63.4□3);
    /// what reads them says so.
    /// </summary>
    [GeneratedRegex(@"^[¥￥]?[(（]?[-－+]?(?=.*\d)[\d,，.．□]+[)）]?(?:[十百千]?[万亿]?元?(?:整)?)$")]
    private static partial Regex Money();
}
