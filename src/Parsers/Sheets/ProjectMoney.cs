using System.Globalization;
using Pipeline.Model;
using Pipeline.Parsers.Lexicon;

namespace Pipeline.Parsers.Sheets;

/// <summary>The money of the one project of a form, of its lines.</summary>
internal static class ProjectMoney
{
    private static readonly string[] Stages = [FundStage.Plan, FundStage.Budget, FundStage.Initial];

    /// <summary>The amount of the first stage that has the source; null where it has none, or several that cannot be told apart.</summary>
    public static Money? Of(List<MoneyLine> lines, string source, int? year) =>
        Stages.Select(stage => lines.FindAll(l => l.Item.Source == source && l.Item.Stage == stage))
            .FirstOrDefault(found => found.Count > 0) is { } first
            ? OfYear(first, year)?.Item.Amount : null;

    /// <summary>Of the money of the whole time and that of the year, which stand side by side in some forms, the latter.</summary>
    private static MoneyLine? OfYear(List<MoneyLine> lines, int? year) =>
        lines.Count == 1 ? lines[0] : lines.FindAll(l => PeriodWords.AreOfYear(l.Item.Item) || IsOf(l.Item.Item, year)) is [var one]
            ? one : null;

    private static bool IsOf(string item, int? year) =>
        year is { } y && item.Contains($"{y.ToString(CultureInfo.InvariantCulture)}年", StringComparison.Ordinal);
}
