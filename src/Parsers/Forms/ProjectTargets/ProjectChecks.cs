using Pipeline.Model;
using Pipeline.Parsers.Checks;

namespace Pipeline.Parsers.Forms.ProjectTargets;

/// <summary>
/// Adds up a project form again. A difference that a row only carries up from the rows below is told once, where it arises.
/// </summary>
internal sealed class ProjectChecks(IReadOnlyList<(PricedRow Row, RowKind Kind)> rows, string unit)
{
    private readonly List<PricedRow> _projects = [.. rows.Where(r => r.Kind == RowKind.Project).Select(r => r.Row)];
    private readonly bool _printsFunds = rows.Any(r => r.Row.FundsSum is not null);

    public IEnumerable<Finding> Run()
    {
        long agencyGap = 0;
        for (var i = 0; i < rows.Count; i++)
        {
            var (row, kind) = rows[i];
            var below = Below(i);
            if (Funds(row, kind, below) is { } finding)
                yield return finding;
            if (kind == RowKind.Agency && SumGap(row, below) is var gap and not 0)
            {
                agencyGap += gap;
                yield return Sum(row, below);
            }
        }

        foreach (var (row, _) in rows.Where(r => r.Kind == RowKind.Total))
            if (SumGap(row, _projects) is var gap and not 0 && gap != agencyGap)
                yield return Sum(row, _projects);
    }

    /// <summary>The projects that a row of sums adds up.</summary>
    private List<PricedRow> Below(int index) => rows[index].Kind switch
    {
        RowKind.Total => _projects,
        RowKind.Agency => [.. rows.Skip(index + 1).TakeWhile(r => r.Kind == RowKind.Project).Select(r => r.Row)],
        _ => [],
    };

    private Finding? Funds(PricedRow row, RowKind kind, List<PricedRow> below)
    {
        if (row.Total.Value is null && row.FundsSum is { } sum)
            return Missing(row, "总计", $"its funds come to {sum.In(unit)} {unit}");
        if (row.Total.Value is { Fen: not 0 } total && row.FundsSum is null && _printsFunds)
            return Missing(row, "财政拨款", $"a total of {total.In(unit)} {unit} without any source of funds");
        if (row.Gap == 0 || (kind != RowKind.Project && row.Gap == below.Sum(p => p.Gap)))
            return null;
        return Mismatch(
            row,
            $"{row.Name}：总计 {row.Total.Value!.Value.In(unit)} {unit}，各资金来源之和 = {row.FundsSum!.Value.In(unit)} {unit}",
            $"总计 {row.Total.Value!.Value.In(unit)} was found; "
                + $"{string.Join("＋", row.Funds.Where(f => f.Value is not null).Select(f => f.Text))} = {row.FundsSum!.Value.In(unit)} {unit} was expected"
        );
    }

    /// <summary>How far a sum is from its projects, in fen; 0 too where a project's own total is what is wrong.</summary>
    private static long SumGap(PricedRow row, List<PricedRow> below)
    {
        if (row.Total.Value is not { } total || below.Count == 0 || PrintedAmount.Agree([row.Total], [.. below.Select(p => p.Total)]))
            return 0;
        var gap = total.Fen - PrintedAmount.Sum(below.Select(p => p.Total))!.Value.Fen;
        return gap == -below.Sum(p => p.Gap) ? 0 : gap;
    }

    private Finding Sum(PricedRow row, List<PricedRow> below)
    {
        var sum = PrintedAmount.Sum(below.Select(p => p.Total))!.Value.In(unit);
        return Mismatch(
            row,
            $"{row.Name} {row.Total.Value!.Value.In(unit)} {unit}，各项目总计之和 = {sum} {unit}",
            $"{row.Total.Value!.Value.In(unit)} was found; the {below.Count} projects below come to {sum} {unit}, which was expected");
    }

    private static Finding Mismatch(PricedRow row, string subject, string message) =>
        new(FindingRule.ProjectTotalMismatch, Severity.Error, subject, message) { Evidence = ProjectEvidence.Of(row.Row) };

    private static Finding Missing(PricedRow row, string column, string found) =>
        new(FindingRule.MissingValue, Severity.Warning, $"{row.Name} {column}", $"{column} is empty: {found}; an amount was expected")
        {
            Evidence = ProjectEvidence.Of(row.Row),
        };
}
