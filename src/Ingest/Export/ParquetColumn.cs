using System.Globalization;
using Parquet;
using Parquet.Schema;
using Pipeline.Ingest.Query;

namespace Pipeline.Ingest.Export;

/// <summary>A column of a Parquet file, which holds values of one type, or none.</summary>
/// <param name="WriteAsync">Writes its values of a group of rows.</param>
internal sealed record ParquetColumn(DataField Field, Func<ParquetRowGroupWriter, object?[], Task> WriteAsync)
{
    // More than any budget has: ten thousand billion yuan and their fen, which a reader keeps in 64 bits.
    private const int Digits = 18, DigitsOfYuan = 2;

    /// <param name="declared">As <see cref="RowSet.Types"/>.</param>
    /// <param name="values">The first there are, which tell the type where nothing is declared.</param>
    public static ParquetColumn Of(string name, string? declared, IEnumerable<object?> values)
    {
        if (MoneyColumn.IsYuan(name))
            return Yuan(name);
        return (declared ?? TypeOf([.. values.OfType<object>()])) switch
        {
            "INTEGER" => Integers(name),
            "REAL" => Reals(name),
            _ => Texts(name),
        };
    }

    private static string TypeOf(List<object> values) =>
        values.Count == 0 ? "TEXT" : values.TrueForAll(v => v is long) ? "INTEGER"
            : values.TrueForAll(v => v is long or double) ? "REAL" : "TEXT";

    private static ParquetColumn Yuan(string name)
    {
        var field = new DecimalDataField(name, Digits, DigitsOfYuan, isNullable: true);
        decimal Rounded(object value) => Math.Round(Convert.ToDecimal(Number(name, value), CultureInfo.InvariantCulture), DigitsOfYuan);
        return new(field, (group, values) => group.WriteAsync<decimal>(
            field, values.Select(v => v is null ? (decimal?)null : Rounded(v)).ToArray()));
    }

    private static ParquetColumn Integers(string name)
    {
        var field = new DataField<long?>(name);
        return new(field, (group, values) => group.WriteAsync<long>(
            field, values.Select(v => v is null ? (long?)null : v as long? ?? throw Unfit(name, v)).ToArray()));
    }

    private static ParquetColumn Reals(string name)
    {
        var field = new DataField<double?>(name);
        return new(field, (group, values) =>
            group.WriteAsync<double>(
                field,
                values.Select(v => v is null ? (double?)null : Convert.ToDouble(Number(name, v), CultureInfo.InvariantCulture)).ToArray()));
    }

    private static ParquetColumn Texts(string name)
    {
        var field = new DataField<string>(name);
        return new(field, (group, values) => group.WriteAsync(
            field, values.Select(v => v is null ? null! : CellText.Of(v)).ToArray()));
    }

    private static object Number(string name, object value) => value is long or double ? value : throw Unfit(name, value);

    private static EnvironmentException Unfit(string name, object value) => new(
        $"Parquet holds values of one type in a column, and {name} holds numbers and also '{Printable.Line(CellText.Of(value))}': "
            + "use --format csv, or CAST the column to TEXT.");
}
