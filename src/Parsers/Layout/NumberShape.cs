using System.Buffers;
using System.Text.RegularExpressions;

namespace Pipeline.Parsers.Layout;

/// <summary>Tells by shape what a fragment of a dump may be: points, money, a quantity.</summary>
internal static partial class NumberShape
{
    private static readonly SearchValues<char> AmountMarks = SearchValues.Create("0123456789.,，");

    /// <summary>A number with or without its %, or a line of one.</summary>
    public static bool IsShare(ReadOnlySpan<char> text) => text.TrimEnd("%％").Trim("0123456789.").IsEmpty;

    /// <summary>A number of points, or the dash of a cell without any.</summary>
    public static bool IsPoints(string text) => text.Length <= 7 && Points().IsMatch(text);

    public static bool IsMoney(string text) => text.Length <= 24 && MoneyAmount().IsMatch(text);

    /// <summary>Money with decimals or separators, which a text hardly holds between spaces.</summary>
    public static bool IsAmount(string text) => IsMoney(text) && text.AsSpan().ContainsAny('.', ',', '，');

    /// <summary>A target that is a number with its comparator and unit, or a date, and nothing else.</summary>
    public static bool IsQuantity(string text) => text.Length <= 24 && (Quantity().IsMatch(text) || Date().IsMatch(text));

    /// <summary>A target whose last words are a number with its unit.</summary>
    public static bool EndsInQuantity(string text) => QuantityAtEnd().IsMatch(text);

    /// <summary>What a wrap may have left of an amount.</summary>
    public static bool IsAmountPiece(string text) => text.AsSpan().IndexOfAnyExcept(AmountMarks) < 0;

    /// <summary>Whether a text begins with a comparator and a figure, as a target does.</summary>
    public static bool IsCompared(string text) => Compared().IsMatch(text);

    /// <summary>Whether a text ends where a figure should follow.</summary>
    public static bool EndsInComparator(string text) => DanglingComparator().IsMatch(text);

    [GeneratedRegex(@"(?:[≥≤≧≦＞＜>＝<=﹦═约]|不少于|不低于|不超过|不高于)$")]
    private static partial Regex DanglingComparator();

    [GeneratedRegex(@"^(?:[≥≤≧≦＞＜>＝<=﹦═]+|不少于|不低于|不超过|不高于)\d")]
    private static partial Regex Compared();

    [GeneratedRegex(@"^(?:\d{1,3}(?:\.\d{1,4})?|[-—–/－])$")]
    private static partial Regex Points();

    [GeneratedRegex(@"^(?:[-－]?(?:\d{1,3}(?:[,，]\d{3})+|\d+)(?:\.\d+)?(?:万?元)?|[-—–/－])$")]
    private static partial Regex MoneyAmount();

    [GeneratedRegex(@"^(?:每[年月季周天日人个次]|约|不少于|不低于|不超过|不高于|超过|[≥≤≧≦＞＜>＝<=﹦═]+)?\d[\d,.]*(?:[-~～至—]\d[\d,.]*)?[^\d，。；]{0,6}$")]
    private static partial Regex Quantity();

    [GeneratedRegex(@"^(?:(?:19|20)\d{2}年)?\d{1,2}月(?:\d{1,2}日)?(?:以?前|底前?|末前?|初|中旬|[上中下]旬)?(?:完成)?$")]
    private static partial Regex Date();

    [GeneratedRegex(@"\d[^\d，。；、：]{0,4}$")]
    private static partial Regex QuantityAtEnd();
}
