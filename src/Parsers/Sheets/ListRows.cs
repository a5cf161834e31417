using Pipeline.Model;
using Pipeline.Parsers.Blocks;
using Pipeline.Parsers.Forms.ProjectTargets;
using Pipeline.Parsers.Layout;
using Pipeline.Parsers.Lexicon;

namespace Pipeline.Parsers.Sheets;

/// <summary>Makes rows of a list of projects, by what the lexicon says of the headings over their money.</summary>
internal static class ListRows
{
    /// <param name="sound">Leaves out rows of indicators whose cells cannot be what their columns say.</param>
    public static ProjectRow Of(ProjectRows project, Func<IReadOnlyList<ColumnRow>, List<ColumnRow>> sound) => new()
    {
        Name = project.Head[Role.Project],
        Agency = project.Head[Role.FundingAgency],
        Total = Money(project, FundSource.Total) ?? (project.Amounts.Count == 1 ? project.Amounts[0].Amount : null),
        Fiscal = Money(project, FundSource.Fiscal),
        Special = Money(project, FundSource.SpecialAccount),
        Other = Money(project, FundSource.Other) ?? Money(project, FundSource.OwnFunds),
        FurtherFunds = [.. Further(project).Select(a => a.Amount!)],
        Goal = project.Head[Role.Goal],
        Indicators = project.Head[Role.FusedIndicators] is { } fused ? FusedText.Of(fused) : null,
        IndicatorRows = sound(project.Indicators),
        Extras = [.. project.Extras.Select(e => (Heading.Bare(e.Heading.Text), e.Cell)),
            .. Further(project).Select(a => (Heading.Bare(a.Heading.Text), a.Amount!))],
    };

    private static readonly string[] Columns = [FundSource.Total, FundSource.Fiscal, FundSource.SpecialAccount, FundSource.Other];

    /// <summary>
    /// Money of sources that have no column in the database; that of the unit itself has one where no other money stands beside it.
    /// </summary>
    private static IEnumerable<(TableCell Heading, TableCell? Amount)> Further(ProjectRows project)
    {
        var other = Money(project, FundSource.Other);
        return project.Amounts.Where(a => a.Amount is not null && FormLexicon.Standard.TryGetSource(a.Heading.Text, out var source)
            && !Columns.Contains(source) && (source != FundSource.OwnFunds || other is not null));
    }

    private static TableCell? Money(ProjectRows project, string source) =>
        project.Amounts.FirstOrDefault(a => FormLexicon.Standard.TryGetSource(a.Heading.Text, out var found) ? found == source
            : source == FundSource.Total).Amount;
}
