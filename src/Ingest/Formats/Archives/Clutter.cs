namespace Pipeline.Ingest.Formats.Archives;

/// <summary>What systems and office programs put among files for themselves.</summary>
internal static class Clutter
{
    // A Mac's twins of files; views of folders; lock files of Office.
    private static readonly string[] Folders = ["__MACOSX"];
    private static readonly string[] Names = [".DS_Store", "Thumbs.db", "ehthumbs.db", "desktop.ini"];
    private static readonly string[] Beginnings = ["~$", "._"];

    /// <param name="name">With its folders.</param>
    public static bool Is(string name)
    {
        var parts = name.Split('/');
        return parts[..^1].Any(f => Folders.Contains(f, StringComparer.OrdinalIgnoreCase))
            || Names.Contains(parts[^1], StringComparer.OrdinalIgnoreCase)
            || Beginnings.Any(b => parts[^1].StartsWith(b, StringComparison.Ordinal));
    }
}
