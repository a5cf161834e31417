namespace Pipeline.Parsers.Layout;

/// <summary>An amount that touches the text of the next column, as narrow columns make it: 4,861.70财政拨款.</summary>
internal static class FusedAmount
{
    private const int Decimals = 2;

    /// <summary>How many characters the amount takes; 0 for a text that is none with something behind it.</summary>
    public static int Length(string text)
    {
        var digits = text.AsSpan().IndexOfAnyExceptInRange('!', '~');
        if (digits <= Decimals + 1 || text[digits - Decimals - 1] != '.' || text[digits] is '元' or '万' or '亿' or '％')
            return 0;
        return NumberShape.IsAmount(text[..digits]) ? digits : 0;
    }
}
