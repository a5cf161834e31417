namespace Pipeline.Parsers.Tests.Dumps;

/// <summary>
/// What is read of each kind of filing in each order that a table is dumped in, against the rows beside the dump. Where a change is meant,
/// <c>UPDATE_ROWS=1</c> writes the rows anew: read the difference before it is committed.
/// </summary>
public sealed class DumpTests
{
    private static readonly string Folder = Path.Combine(Root(), "samples", "dumps");

    public static TheoryData<string> Dumps =>
        [
            .. Directory.GetFiles(Folder, "*.txt")
                .Where(f => !f.EndsWith(".rows.txt", StringComparison.Ordinal))
                .Select(f => Path.GetFileName(f))
                .Order(StringComparer.Ordinal),
        ];

    [Theory]
    [MemberData(nameof(Dumps))]
    public void Every_row_is_as_before(string dump)
    {
        var filings = DocumentParser.Parse(TestText.Document(File.ReadAllText(Path.Combine(Folder, dump))));
        var rows = string.Concat(RowLines.Of(filings).Select(r => r + "\n"));
        var golden = Path.Combine(Folder, Path.ChangeExtension(dump, ".rows.txt"));
        var expected = File.Exists(golden) ? File.ReadAllText(golden) : "";
        if (Environment.GetEnvironmentVariable("UPDATE_ROWS") is not null)
            File.WriteAllText(golden, rows);
        Assert.Equal(expected.ReplaceLineEndings("\n"), rows);
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "Pipeline.sln")))
            folder = folder.Parent;
        return folder.FullName;
    }
}
