using System.Security.Cryptography;
using Dapper;
using Microsoft.Data.Sqlite;
using Pipeline.Ingest.Archive;

namespace Pipeline.Ingest.Verify;

/// <summary>Compares archived originals with their hashes, and with the filings that were read from them.</summary>
/// <remarks>Programs may be at work: an original is archived before its rows are committed, while its attempt runs.</remarks>
internal sealed class ArchiveCheck(OriginalArchive archive)
{
    private readonly HashSet<string> _whole = new(StringComparer.Ordinal);
    private readonly HashSet<string> _damaged = new(StringComparer.Ordinal);

    /// <returns>A sentence for each original whose content is not what its name says.</returns>
    public List<string> Hash() => [.. archive.Originals().Select(Fault).OfType<string>()];

    /// <summary>To be asked after the originals were hashed.</summary>
    /// <returns>A sentence a fault; none where no archive is kept.</returns>
    public List<string> Faults(SqliteConnection connection) =>
        Directory.Exists(archive.Folder) ? [.. Missing(connection), .. Unread(connection)] : [];

    private string? Fault(FileInfo original)
    {
        var sha256 = OriginalArchive.HashOf(original);
        if (Hash(original) == sha256)
        {
            _whole.Add(sha256);
            return null;
        }
        _damaged.Add(sha256);
        return $"The archived original {Printable.Line(original.FullName)} is not what its name says: bring it back from a copy.";
    }

    private static string Hash(FileInfo original)
    {
        using var content = original.OpenRead();
        return Convert.ToHexStringLower(SHA256.HashData(content));
    }

    private IEnumerable<string> Missing(SqliteConnection connection) =>
        connection.Query<(string Sha256, string Name)>("SELECT sha256, file_name FROM filings WHERE part = 1 ORDER BY filing_id")
            .Where(filing => !_whole.Contains(filing.Sha256) && !_damaged.Contains(filing.Sha256) && archive.Find(filing.Sha256) is null)
            .Select(filing => $"The archive holds no original of {Printable.Line(filing.Name)} (sha256 {filing.Sha256}).");

    private IEnumerable<string> Unread(SqliteConnection connection)
    {
        var unread = _whole
            .Except(
                connection.Query<string>("SELECT sha256 FROM filings UNION SELECT sha256 FROM ingests WHERE members IS NOT NULL"),
                StringComparer.Ordinal)
            .Count();
        return unread == 0 || connection.ExecuteScalar<bool>("SELECT EXISTS (SELECT 1 FROM ingests WHERE state = 'running')")
            ? [] : [$"Archived originals without filings: {unread}; `pipeline reparse` reads them."];
    }
}
