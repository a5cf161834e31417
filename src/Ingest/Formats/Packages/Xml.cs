using System.Globalization;
using System.Xml.Linq;

namespace Pipeline.Ingest.Formats.Packages;

/// <summary>
/// Elements and attributes by their local names: the strict and the transitional standard differ in the names of namespaces alone.
/// </summary>
internal static class Xml
{
    public static string Kind(this XElement element) => element.Name.LocalName;

    public static XElement? Child(this XElement? element, string name) => element?.Elements().FirstOrDefault(e => e.Name.LocalName == name);

    public static string? Value(this XElement? element, string name) =>
        element?.Attributes().FirstOrDefault(a => a.Name.LocalName == name)?.Value;

    /// <summary>What its w:val says.</summary>
    public static string? Val(this XElement? element) => element.Value("val");

    public static int? Number(this XElement? element, string name = "val") =>
        int.TryParse(element.Value(name), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>Whether a property is there and on.</summary>
    public static bool IsOn(this XElement? element) => element is not null && element.Val() is not ("0" or "false" or "off");
}
