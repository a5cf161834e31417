using System.Text.RegularExpressions;

namespace Pipeline.Parsers.Forms.Documents;

/// <summary>
/// Tells the text of a department's published budget or accounts, which has the outline and some of the words of a report on performance:
/// it prints tables of income and spending, or explains its terms.
/// </summary>
internal static partial class PublishedAccounts
{
    private const int Needed = 2;

    /// <param name="squeezed">Without white space.</param>
    public static bool Are(string squeezed) =>
        Table().Matches(squeezed).Select(m => m.Value).Distinct().Take(Needed).Count() == Needed
        || (squeezed.Contains("名词解释", StringComparison.Ordinal) && Table().IsMatch(squeezed));

    [GeneratedRegex("(?:收入|支出|收支|财政拨款)(?:支出)?(?:决算|预算)?总表|(?:收入|支出|经费|拨款)[^。；，：表]{0,8}(?:决算|预算)[^。；，：表]{0,6}表|公开[0-9]{1,2}表")]
    private static partial Regex Table();
}
