namespace Pipeline.Ingest.Store.Rows;

/// <summary>Writes rows of one table to a log. The values of a row are given in the order of its columns.</summary>
internal sealed class RowWriter(RowLog log, BinaryWriter writer, int table, int columns)
{
    private int _given;

    /// <summary>Begins a row.</summary>
    public RowWriter Row()
    {
        writer.Write7BitEncodedInt(table);
        _given = 0;
        return this;
    }

    public RowWriter Integer(long? value)
    {
        if (value is not { } integer)
            return Mark(RowValue.Null);
        Mark(RowValue.Integer);
        writer.Write7BitEncodedInt64(integer);
        return this;
    }

    public RowWriter Real(double? value)
    {
        if (value is not { } real)
            return Mark(RowValue.Null);
        Mark(RowValue.Real);
        writer.Write(real);
        return this;
    }

    public RowWriter Real(decimal? value) => Real((double?)value);

    public RowWriter Text(string? value)
    {
        if (value is null)
            return Mark(RowValue.Null);
        Mark(RowValue.Text);
        writer.Write(value);
        return this;
    }

    public RowWriter Key(RowKey? of)
    {
        if (of is not { } row)
            return Mark(RowValue.Null);
        Mark(RowValue.Key);
        writer.Write7BitEncodedInt(row.Number);
        return this;
    }

    /// <summary>A value that only the host knows.</summary>
    public RowWriter Given(RowValue value) => Mark(value);

    /// <summary>Ends the row.</summary>
    public RowKey Run() =>
        // A value left out would shift all that follows.
        _given == columns
            ? log.Ended()
            : throw new InvalidOperationException($"{_given} values were given for a row of {columns} columns.");

    private RowWriter Mark(RowValue value)
    {
        _given++;
        writer.Write((byte)value);
        return this;
    }
}
