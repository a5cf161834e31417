namespace Pipeline.Runs.Tests;

/// <summary>Where the sources stand from which the tests were built.</summary>
internal static class Repository
{
    public static string Root { get; } = Above(AppContext.BaseDirectory);

    /// <summary>Filings with their gold and the grader, where someone keeps them beside the repository.</summary>
    public static string Shared { get; } = Path.GetFullPath(Path.Combine(Root, "..", "shared"));

    private static string Above(string folder) =>
        File.Exists(Path.Combine(folder, "Pipeline.sln")) ? folder : Above(Path.GetDirectoryName(folder)!);
}
