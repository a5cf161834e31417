using Pipeline.Model;
using Pipeline.Parsers.Layout;

namespace Pipeline.Parsers.Forms;

/// <summary>
/// The evidence of a row: all the places its cells stand in; of a recognised row, that of each field too, since its cells are not equally
/// sure.
/// </summary>
internal static class RowEvidence
{
    public static IReadOnlyList<Evidence> Of(params IEnumerable<TableCell?> cells) =>
        [.. Spans.Union(cells.OfType<TableCell>().SelectMany(c => c.Spans)).Select(s => new Evidence(null, s))];

    /// <param name="fields">Columns of the database, each with the cell that it is read from.</param>
    public static IReadOnlyList<Evidence> Of(params IReadOnlyList<(string Field, TableCell? Cell)> fields) =>
        [
            .. Of(fields.Select(f => f.Cell)),
            .. IsRecognised(fields) ? fields.SelectMany(f => Of(f.Cell).Select(e => e with { Field = f.Field })) : [],
        ];

    /// <param name="fields">Columns of the database by the columns of the form.</param>
    public static IReadOnlyList<Evidence> Of(ColumnRow row, IReadOnlyDictionary<string, string> fields) =>
        Of(row, fields, new Dictionary<string, TableCell>());

    /// <param name="carried">Cells of rows above that go on over this one, by the columns of the form: what is read from them is as sure as
    /// they are.</param>
    /// <inheritdoc cref="Of(ColumnRow, IReadOnlyDictionary{string, string})"/>
    public static IReadOnlyList<Evidence> Of(
        ColumnRow row,
        IReadOnlyDictionary<string, string> fields,
        IReadOnlyDictionary<string, TableCell> carried
    ) =>
        [
            .. Of(row.Cells.Values),
            .. Of([.. fields.Select(f => (f.Value, row[f.Key] ?? carried.GetValueOrDefault(f.Key)))]).Where(e => e.Field is not null),
        ];

    private static bool IsRecognised(IEnumerable<(string Field, TableCell? Cell)> fields) =>
        fields.Any(f => f.Cell?.Spans.Any(s => s.Confidence < 1) == true);
}
