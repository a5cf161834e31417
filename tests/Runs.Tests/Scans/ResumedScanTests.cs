using Microsoft.Data.Sqlite;
using Pipeline.Ingest.Extract;
using Pipeline.Ingest.Extract.Ocr;
using Pipeline.Model;
using Pipeline.Runs.Tests.Samples;

namespace Pipeline.Runs.Tests.Scans;

/// <summary>A run that was stopped left the pages that it had recognised; the next one takes them, and clears them away.</summary>
public sealed class ResumedScanTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("pipeline-resumed-").FullName;

    [Fact]
    public void Pages_that_were_recognised_are_not_recognised_again()
    {
        var scan = Path.Combine(SampleFolder.Path, "scans", "tingxi-2023-project-self-evaluation.clean.pdf");
        var database = Path.Combine(_folder, "pipeline.db");
        var pages = RecognizedPages.FolderOf(database);
        new RecognizedPages(pages).Keep(
            RecognizedPages.Hash(File.ReadAllBytes(scan)),
            new PageContent(1, TextOrigin.Ocr, 595, 842, [new Word("认得的一页", new Box(100, 100, 200, 112), 0.97)], []));

        var run = Run.Pipeline("ingest", "--no-archive", scan, "--db", database);

        Assert.True(run.ExitCode == 0, run.Errors);
        Assert.Equal("认得的一页", TextOf(database));
        Assert.False(Directory.Exists(pages));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static string? TextOf(string database)
    {
        using var connection = new SqliteConnection($"Data Source={database};Mode=ReadOnly;Pooling=false");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT text FROM pages";
        return command.ExecuteScalar()?.ToString()?.Trim();
    }
}
