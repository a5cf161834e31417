namespace Pipeline.Ingest.Files;

/// <summary>Names that programs give to files they are not done with, and hidden ones.</summary>
internal static class UnfinishedName
{
    // Dot files; Office's lock files (~$x).
    private static readonly string[] Beginnings = [".", "~$"];

    // Copies and downloads under way: browsers, FTP and sync clients.
    private static readonly string[] Endings = [".part", ".partial", ".crdownload", ".download", ".filepart", ".tmp"];

    public static bool Is(string name) =>
        Beginnings.Any(b => name.StartsWith(b, StringComparison.Ordinal))
        || Endings.Any(e => name.EndsWith(e, StringComparison.OrdinalIgnoreCase));
}
