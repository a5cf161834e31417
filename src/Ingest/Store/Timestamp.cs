using System.Globalization;

namespace Pipeline.Ingest.Store;

/// <summary>Times as the database holds them: UTC, ISO 8601, milliseconds.</summary>
internal static class Timestamp
{
    public static string Of(DateTimeOffset time) =>
        time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
}
