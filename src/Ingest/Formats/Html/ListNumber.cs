using System.Globalization;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Pipeline.Ingest.Formats.Pages;

namespace Pipeline.Ingest.Formats.Html;

/// <summary>The number that a browser prints before an item of an ordered list.</summary>
internal static class ListNumber
{
    /// <returns>Empty where it prints none, or a bullet.</returns>
    public static string Of(IHtmlListItemElement item)
    {
        if (item.ParentElement is not IHtmlOrderedListElement list
            || list.GetAttribute("style")?.Contains("none", StringComparison.OrdinalIgnoreCase) == true)
            return "";
        var number = Value(item) ?? Counted(item, Attribute(list, "start") ?? 1);
        return $"{Written(number, list.GetAttribute("type"))}. ";
    }

    private static int Counted(IElement item, int start)
    {
        var before = 0;
        for (var other = item.PreviousElementSibling; other is not null; other = other.PreviousElementSibling)
            if (other is IHtmlListItemElement numbered)
            {
                before++;
                if (Value(numbered) is { } value)
                    return value + before;
            }

        return start + before;
    }

    private static int? Value(IElement item) => Attribute(item, "value");

    private static int? Attribute(IElement element, string name) =>
        int.TryParse(element.GetAttribute(name), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) ? value : null;

    private static string Written(int number, string? type) => type switch
    {
        "a" => Numerals.Letters(number).ToLowerInvariant(),
        "A" => Numerals.Letters(number),
        "i" => Numerals.Roman(number).ToLowerInvariant(),
        "I" => Numerals.Roman(number),
        _ => number.ToString(CultureInfo.InvariantCulture),
    };
}
