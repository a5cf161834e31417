using System.Runtime.CompilerServices;

namespace Pipeline.Runs.Tests.Samples;

/// <summary>The sample filings at the root of the repository. A sample is named filing.style.txt; one with two forms filing+filing.style.txt.</summary>
internal static class SampleFolder
{
    public static string Path { get; } = System.IO.Path.GetFullPath(System.IO.Path.Combine(Here(), "../../../samples"));

    public static IEnumerable<string> Files { get; } = Directory.EnumerateFiles(Path, "*.txt").Order(StringComparer.Ordinal).ToList();

    /// <summary>The files with the rows that each form of a sample must give.</summary>
    public static IReadOnlyList<string> Expected(string sample) =>
        [.. System.IO.Path.GetFileName(sample).Split('.')[0].Split('+').Select(filing => System.IO.Path.Combine(Path, $"{filing}.expected.json"))];

    private static string Here([CallerFilePath] string file = "") => System.IO.Path.GetDirectoryName(file)!;
}
