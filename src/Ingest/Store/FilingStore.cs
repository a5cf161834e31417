using Dapper;
using Microsoft.Data.Sqlite;
using Pipeline.Ingest.Store.Rows;

namespace Pipeline.Ingest.Store;

/// <summary>
/// Stores the filings of documents, inside the transaction its caller holds. The connection checks no foreign keys meanwhile.
/// </summary>
internal sealed class FilingStore : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly RowReplay _replay;

    public FilingStore(SqliteConnection connection, TimeProvider clock)
    {
        _connection = connection;
        // Every row is stored right after the row it belongs to; to look that up again takes a quarter of the time.
        connection.Execute("PRAGMA foreign_keys = OFF");
        _replay = new RowReplay(connection, FilingWriter.Tables, clock);
    }

    /// <param name="sha256">Of the file's content, in lower-case hexadecimal: the document's identity.</param>
    /// <param name="fileName">The name it came under, without its folder.</param>
    public void Write(string sha256, string fileName, ParsedDocument document) => _replay.Write(document.Rows, sha256, fileName);

    public void Dispose()
    {
        _replay.Dispose();
        _connection.Execute("PRAGMA foreign_keys = ON");
    }
}
