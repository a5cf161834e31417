using System.Text;
using Microsoft.Data.Sqlite;

namespace Pipeline.Ingest.Store.Rows;

/// <summary>Stores the rows of logs, inside the transaction its caller holds.</summary>
/// <param name="tables">As the log's writer declared them.</param>
internal sealed class RowReplay(SqliteConnection connection, IReadOnlyList<RowTable> tables, TimeProvider clock) : IDisposable
{
    private readonly InsertStatement[] _statements = [.. tables.Select(t => new InsertStatement(connection, t.Name, t.Columns))];
    private readonly List<long> _keys = [];

    /// <exception cref="InvalidDataException">The log is no log.</exception>
    public void Write(ReadOnlySpan<byte> log, string sha256, string fileName)
    {
        _keys.Clear();
        var given = new HostValues(
            Encoding.UTF8.GetBytes(sha256),
            Encoding.UTF8.GetBytes(fileName),
            Encoding.UTF8.GetBytes(Timestamp.Of(clock.GetUtcNow())));
        for (var reader = new RowReader(log); !reader.IsAtEnd; )
        {
            var table = reader.Number();
            if (table >= _statements.Length)
                throw RowReader.Broken();
            _keys.Add(Store(_statements[table].Row(), tables[table].Columns.Count, ref reader, given));
        }
    }

    public void Dispose() => Array.ForEach(_statements, s => s.Dispose());

    private long Store(InsertStatement row, int columns, ref RowReader reader, HostValues given)
    {
        for (var column = 0; column < columns; column++)
            Bind(row, ref reader, given);
        return row.RunForKey();
    }

    private void Bind(InsertStatement row, ref RowReader reader, HostValues given) => _ = reader.Value() switch
    {
        RowValue.Null => row.Null(),
        RowValue.Integer => row.Integer(reader.Integer()),
        RowValue.Real => row.Real(reader.Real()),
        RowValue.Text => row.Utf8(reader.Utf8()),
        RowValue.Key when reader.Number() is var number && number < _keys.Count => row.Integer(_keys[number]),
        RowValue.Sha256 => row.Utf8(given.Sha256),
        RowValue.FileName => row.Utf8(given.FileName),
        RowValue.Now => row.Utf8(given.Now),
        _ => throw RowReader.Broken(),
    };

    private readonly record struct HostValues(byte[] Sha256, byte[] FileName, byte[] Now);
}
