namespace Pipeline.Runs.Tests.Samples;

/// <summary>
/// The sample filings at the root of the repository. A sample is named filing.style.txt, filing.style.pdf, and so on; one with two forms
/// filing+filing.style.txt.
/// </summary>
internal static class SampleFolder
{
    public static string Path { get; } = System.IO.Path.Combine(Root(), "samples");

    public static IEnumerable<string> Files { get; } =
        Directory
            .EnumerateFiles(Path)
            .Where(f => System.IO.Path.GetExtension(f) is ".txt" or ".pdf" or ".html" or ".docx" or ".xlsx" or ".xls")
            .Order(StringComparer.Ordinal)
            .ToList();

    public static string Archive { get; } = System.IO.Path.Combine(Path, "filings.zip");

    /// <summary>The samples in the archive.</summary>
    public static IReadOnlyList<string> Packed { get; } =
    ["beilu-2024-project-self-evaluation.zipped.pdf", "qinghe-2024-department-targets.zipped.txt"];

    /// <summary>The files with the rows that each form of a sample must give.</summary>
    public static IReadOnlyList<string> Expected(string sample) =>
        [
            .. System
                .IO.Path.GetFileName(sample)
                .Split('.')[0]
                .Split('+')
                .Select(filing => System.IO.Path.Combine(Path, $"{filing}.expected.json")),
        ];

    /// <summary>The folder above the tests' own that holds the solution; source paths are mapped away in a deterministic build.</summary>
    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(System.IO.Path.Combine(folder.FullName, "Pipeline.sln")))
            folder = folder.Parent
                ?? throw new DirectoryNotFoundException($"No folder above {AppContext.BaseDirectory} holds Pipeline.sln.");
        return folder.FullName;
    }
}
