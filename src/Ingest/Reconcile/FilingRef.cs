using System.Globalization;

namespace Pipeline.Ingest.Reconcile;

/// <summary>A filing by what never changes: the hash of its document and its part, as SHA256/PART.</summary>
internal static class FilingRef
{
    /// <summary>The SQL that makes one.</summary>
    /// <param name="alias">Of a table with both columns.</param>
    public static string Sql(string alias) => $"{alias}.sha256 || '/' || {alias}.part";

    public static string Of(string sha256, long part) => string.Create(CultureInfo.InvariantCulture, $"{sha256}/{part}");

    public static (string Sha256, long Part) Split(string filing)
    {
        var at = filing.LastIndexOf('/');
        return (filing[..at], long.Parse(filing.AsSpan(at + 1), CultureInfo.InvariantCulture));
    }
}
