namespace Pipeline.Ingest.Files;

/// <summary>
/// Tells the folder that a browser or an office program puts beside a web page that it saves, and keeps what the page shows in.
/// </summary>
internal static class SavedPage
{
    public const string Reason = "It holds what a saved web page shows, its scripts and pictures, and no filing of its own; it stays where "
        + "it is. If a table is in a file of it, put that file in by itself.";

    private static readonly string[] Endings = [".files", "_files"];
    private static readonly string[] Kinds = [".css", ".js", ".download"];

    /// <summary>By its name, and by files that no folder of filings has: someone may name one so.</summary>
    public static bool IsFolder(string path, IEnumerable<string> names) =>
        Endings.Any(e => path.EndsWith(e, StringComparison.OrdinalIgnoreCase))
        && names.Any(n => n.Equals("filelist.xml", StringComparison.OrdinalIgnoreCase)
            || Kinds.Any(k => n.EndsWith(k, StringComparison.OrdinalIgnoreCase)));
}
