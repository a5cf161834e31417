using Pipeline.Model;
using Pipeline.Parsers.Layout.Cells;
using Pipeline.Parsers.Lexicon;
using Pipeline.Parsers.Text;
using Pipeline.Parsers.Values;

namespace Pipeline.Parsers.Checks;

/// <summary>
/// Takes out the tables that a text without its table was read into and that cannot be true: of such a text a reader only guesses which
/// cell belongs where, and what contradicts itself was guessed wrong.
/// </summary>
internal static class DumpContradictions
{
    private static readonly ColumnFit Fit = new(FormLexicon.Standard, keepsEmpty: true, hasKnownLevels: false, wantsRemarks: false);

    private static readonly CellWords Words = new(FormLexicon.Standard);

    private static readonly string[] LevelHeadings = ["一级指标", "二级指标", "三级指标"];

    public static Filing Without(Filing filing)
    {
        var isGuessed = filing.Findings.Any(f => f.Rule == FindingRule.AmbiguousLayout);
        List<Finding> findings = [.. filing.Findings];
        filing = WithoutTornFields(filing, findings);
        return filing with
        {
            ScoreItems = Kept(filing.ScoreItems, isGuessed ? OfLevels(filing.ScoreItems) ?? OfNames(filing.ScoreItems) : null, findings),
            Indicators = Kept(filing.Indicators, OfCells(filing.Indicators), findings),
            Findings = findings,
        };
    }

    /// <summary>
    /// Where labels stand apart from their values, the next words are taken for them: 一级指标 for a goal, 三级指标 or 偏离原因 for the value
    /// of what stands before it.
    /// </summary>
    private static Filing WithoutTornFields(Filing filing, List<Finding> findings)
    {
        var goals = filing.Goals.Where(g => IsTornGoal(g.Text)).ToList();
        var fields = filing.HeaderFields.Where(IsTorn).ToList();
        var agency = filing.Agency is { } name && IsHeadingWithFigures(name) ? name : null;
        if (goals.Count + fields.Count == 0 && agency is null)
            return filing;
        findings.Add(new Finding(
            FindingRule.LayoutNotUnderstood,
            Severity.Error,
            Quote.Of(string.Join(
                ' ', [.. goals.Select(g => g.Text), .. fields.Select(f => $"{f.Name} {f.Value}"), agency ?? ""]).TrimEnd()),
            "the text has lost its table, and these words are no values of the labels that they were found beside: none of them was stored "
                + "there; take the original file, or a copy that keeps the table")
        {
            Evidence = [.. goals.SelectMany(g => g.Evidence), .. fields.SelectMany(f => f.Evidence)],
        });
        return filing with
        {
            Agency = agency is null ? filing.Agency : null,
            Goals = [.. filing.Goals.Except(goals)],
            HeaderFields = [.. filing.HeaderFields.Except(fields)],
            Projects = [.. filing.Projects.Select(p => p.Goal is { } goal && IsTornGoal(goal) ? p with { Goal = null } : p)],
        };
    }

    /// <summary>No goal names the headings of the table below it, or begins with 目标2.</summary>
    private static bool IsTornGoal(string text) => LevelHeadings.Any(h => text.Contains(h, StringComparison.Ordinal))
        || (text.StartsWith("目标", StringComparison.Ordinal) && text.Length > 2 && text[2] is >= '2' and <= '9' or '二' or '三' or '四');

    /// <summary>Whether a level or a figure stands for its name, or a level or a heading for its value.</summary>
    private static bool IsTorn(HeaderField field) =>
        field.Name is { } name && (CellWords.IsLevel(name) || CellWords.IsLevel(field.Value)
            || FormLexicon.Standard.Column(BlockKind.Indicators, field.Value) is not null || IsHeadingWithFigures(field.Value)
            || !name.AsSpan().ContainsAnyInRange('\u4E00', '\u9FFF'));

    /// <summary>预算执行率（B/A）95.00%96.75%, of which the figures stood below the heading.</summary>
    private static bool IsHeadingWithFigures(string text) => text.AsSpan().IndexOfAnyInRange('0', '9') is > 0 and var figure
        && Words.IsHead(text[..figure]);

    private static IReadOnlyList<T> Kept<T>(IReadOnlyList<T> rows, string? contradiction, List<Finding> findings)
        where T : FilingRecord
    {
        if (contradiction is null)
            return rows;
        findings.Add(new Finding(
            FindingRule.LayoutNotUnderstood,
            Severity.Error,
            contradiction,
            "the text has lost its table, and what could be put together of this block contradicts itself: none of its rows was stored; "
                + "take the original file, or a copy that keeps the table")
        {
            Evidence = [.. rows.SelectMany(r => r.Evidence)],
        });
        return [];
    }

    /// <summary>The weights of a level's rows add up to the weight that stands beside its name.</summary>
    private static string? OfLevels(IReadOnlyList<ScoreItem> items) =>
        items.GroupBy(i => (i.Level1, i.Level1Weight)).Select(g => OfLevel(g.Key.Level1, g.Key.Level1Weight, [.. g])).OfType<string>()
            .Concat(items.GroupBy(i => (i.Level1, i.Level2, i.Level2Weight))
                .Select(g => OfLevel(g.Key.Level2, g.Key.Level2Weight, [.. g])).OfType<string>())
            .FirstOrDefault();

    private static string? OfLevel(string? name, decimal? weight, IReadOnlyList<ScoreItem> rows) =>
        name is not null && weight is { } printed && rows.All(r => r.Weight is not null) && rows.Sum(r => r.Weight) is { } sum
            && sum != printed ? $"{name}（{printed:0.##}）≠ {sum:0.##}" : null;

    /// <summary>No list scores one thing twice.</summary>
    private static string? OfNames(IReadOnlyList<ScoreItem> items) =>
        items.GroupBy(i => (i.Level1, i.Level2, i.Level3)).FirstOrDefault(g => g.Key.Level3 is not null && g.Count() > 1)?.Key.Level3;

    private static string? OfCells(IReadOnlyList<Indicator> rows) => rows.FirstOrDefault(IsTorn)?.Level3;

    /// <summary>
    /// A row with a scrap of a target (1.接种一类疫苗92100 as its name, 台 as its target), or with ≥95% to come and 115小时 this year.
    /// </summary>
    private static bool IsTorn(Indicator row) =>
        IsNoName(row.Level3)
        || IsUnit(row.PeriodTarget)
        || IsUnit(row.AnnualTarget)
        || (Unit(row.PeriodValues) is { } one && Unit(row.AnnualValues) is { } other && one != other);

    private static bool IsNoName(string? text) =>
        text is not null && Fit.Of(Role.Level3, new TextCell(text, [])) >= FitWeights.Misplaced;

    private static bool IsUnit(string? text) => text is not null && UnitTable.Units.Contains(text);

    private static string? Unit(IReadOnlyList<TargetValue> values) => values is [{ Unit: { } unit }] ? unit : null;
}
