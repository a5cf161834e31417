using Pipeline.Model;
using Pipeline.Parsers.Layout;

namespace Pipeline.Parsers.Forms.ProjectTargets;

/// <summary>A row of the form's table, whichever way it was found; what is empty or has no column is null.</summary>
internal sealed record ProjectRow
{
    public TableCell? Name { get; init; }

    /// <summary>The agency that a column names; null where none does, or where the cell is empty.</summary>
    public TableCell? Agency { get; init; }

    public TableCell? Total { get; init; }

    public TableCell? Fiscal { get; init; }

    public TableCell? Special { get; init; }

    public TableCell? Other { get; init; }

    /// <summary>Money of further sources (上年结转), which has no column in the database.</summary>
    public IReadOnlyList<TableCell> FurtherFunds { get; init; } = [];

    public TableCell? Goal { get; init; }

    public FusedText? Indicators { get; init; }

    /// <summary>Indicators that stand in rows of their own.</summary>
    public IReadOnlyList<ColumnRow> IndicatorRows { get; init; } = [];

    /// <summary>Cells of columns that the form does not have everywhere (项目编码, 备注), with their headings.</summary>
    public IReadOnlyList<(string Heading, TableCell Cell)> Extras { get; init; } = [];

    public IEnumerable<TableCell?> Funds => [Fiscal, Special, Other];

    public bool HasMoney => Total is not null || Funds.Any(f => f is not null);

    /// <summary>A row of sums says nothing of goals.</summary>
    public bool HasSubstance => Goal is not null || Indicators is not null || IndicatorRows.Count > 0;

    public IEnumerable<TextSpan> Spans =>
        new[] { Name, Agency, Total, Fiscal, Special, Other, Goal }.OfType<TableCell>().SelectMany(c => c.Spans)
            .Concat(Indicators?.Spans ?? []);
}
