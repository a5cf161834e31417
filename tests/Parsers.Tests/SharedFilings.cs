using System.Text.Json.Nodes;

namespace Pipeline.Parsers.Tests;

/// <summary>The graded filings beside a checkout; tests that need them are skipped where they are absent.</summary>
internal static class SharedFilings
{
    private static readonly string? Root = Find(new DirectoryInfo(AppContext.BaseDirectory));

    public static bool ArePresent => Root is not null;

    /// <summary>The folder of each filing that has a gold.json.</summary>
    public static IEnumerable<string> Folders =>
        new[] { "filings", "practice" }
            .Select(part => Path.Combine(Root!, part))
            .Where(Directory.Exists)
            .SelectMany(Directory.GetDirectories)
            .Where(folder => File.Exists(Path.Combine(folder, "gold.json")))
            .Order(StringComparer.Ordinal);

    public static JsonObject Gold(string folder) =>
        JsonNode.Parse(File.ReadAllText(Path.Combine(folder, "gold.json")))!.AsObject();

    /// <summary>Every indicator of a filing, its projects' first.</summary>
    public static IEnumerable<JsonObject> Indicators(JsonObject gold) =>
        (gold["projects"]?.AsArray() ?? [])
            .SelectMany(project => project!["indicators"]?.AsArray() ?? [])
            .Concat(gold["indicators"]?.AsArray() ?? [])
            .Select(indicator => indicator!.AsObject());

    private static string? Find(DirectoryInfo? folder)
    {
        for (; folder is not null; folder = folder.Parent)
            if (Directory.Exists(Path.Combine(folder.FullName, "shared", "filings")))
                return Path.Combine(folder.FullName, "shared");
        return null;
    }
}
