namespace Pipeline.Parsers.Tests.Indicators;

/// <summary>One way to print a fused string.</summary>
/// <param name="Number">The item's number with its mark, as a format; empty for none.</param>
/// <param name="HasCodes">Whether 1- and 11- stand before the levels.</param>
/// <param name="End">What ends an item but the last.</param>
/// <param name="LastEnd">What ends the last item.</param>
internal sealed record FusedStyle(
    string Number, bool HasCodes, string Separator, string Colon, string PeriodLabel, string AnnualLabel, string End, string LastEnd)
{
    public string Compose(IReadOnlyList<FusedRow> rows) =>
        string.Concat(rows.Select((row, index) => Compose(row, index + 1) + (index + 1 < rows.Count ? End : LastEnd)));

    private string Compose(FusedRow row, int number)
    {
        string?[] fields =
        [
            Level(row.Code1, row.Level1),
            Level(row.Code2, row.Level2),
            row.Name,
            row.Period is null ? null : PeriodLabel + Colon + row.Period,
            row.Annual is null ? null : AnnualLabel + Colon + row.Annual,
        ];
        return string.Format(null, Number, number) + string.Join(Separator, fields.Where(field => field is not null));
    }

    private string Level(string? code, string name) => HasCodes && code is not null ? $"{code}-{name}" : name;
}
