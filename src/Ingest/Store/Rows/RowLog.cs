using System.Text;

namespace Pipeline.Ingest.Store.Rows;

/// <summary>
/// The rows of a document as a worker process hands them to its host, in the order in which they are stored. Rows are numbered from 0;
/// a later row names an earlier one by that number, and the host knows which key it got.
/// </summary>
/// <remarks>
/// A row is the number of its table and a value for each column: a <see cref="RowValue"/> byte, then a 7-bit encoded integer, the eight
/// bytes of a double, or the length of a text and its UTF-8. Both sides are the same build, which declares its tables in the same order.
/// </remarks>
internal sealed class RowLog : IDisposable
{
    private readonly MemoryStream _bytes = new();
    private readonly BinaryWriter _writer;
    private readonly List<RowTable> _tables = [];
    private int _rows;

    public RowLog() => _writer = new BinaryWriter(_bytes, Encoding.UTF8);

    public IReadOnlyList<RowTable> Tables => _tables;

    /// <summary>Declares a table.</summary>
    public RowWriter Insert(string table, params IReadOnlyList<string> columns)
    {
        _tables.Add(new RowTable(table, columns));
        return new RowWriter(this, _writer, _tables.Count - 1, columns.Count);
    }

    /// <summary>A row is written.</summary>
    public RowKey Ended() => new(_rows++);

    public byte[] ToArray() => _bytes.ToArray();

    public void Dispose() => _writer.Dispose();
}
