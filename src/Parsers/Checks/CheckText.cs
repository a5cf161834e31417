using System.Globalization;

namespace Pipeline.Parsers.Checks;

/// <summary>Figures as findings print them.</summary>
internal static class CheckText
{
    public static string Points(decimal points) => points.ToString("0.00##", CultureInfo.InvariantCulture);

    public static string Percent(decimal share) => (share * 100).ToString("0.00", CultureInfo.InvariantCulture) + "%";
}
