using System.Globalization;
using System.Text.RegularExpressions;

namespace Pipeline.Parsers.Forms.SelfEvaluationReport;

/// <summary>
/// The year a report is about, where no title says: the one its text names most, if it names it more than all others together.
/// </summary>
internal static partial class ReportYear
{
    public static int? Of(IEnumerable<string> texts)
    {
        var years = texts.SelectMany(t => Year().Matches(t)).Select(m => m.Groups[1].Value).ToList();
        var most = years.CountBy(y => y).OrderByDescending(y => y.Value).FirstOrDefault();
        return most.Value > 1 && most.Value * 2 > years.Count ? int.Parse(most.Key, NumberStyles.None, CultureInfo.InvariantCulture) : null;
    }

    /// <summary>A document's number and the span of a plan name no year of the report.</summary>
    [GeneratedRegex(@"(?<![\d〔\[（(—–~\-－至])((?:19|20)[0-9]{2})年")]
    private static partial Regex Year();
}
