using System.Text.Json.Nodes;
using Microsoft.Data.Sqlite;

namespace Pipeline.Runs.Tests.Samples;

/// <summary>A sample as DOC and as RTF, which LibreOffice made of its DOCX, gives the rows that were written down for it.</summary>
public sealed class OlderDocumentTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("pipeline-older-").FullName;

    [Theory]
    [InlineData("heyuan-2022-self-evaluation-scores.writer.doc")]
    [InlineData("heyuan-2022-self-evaluation-scores.writer.rtf")]
    public void Gives_the_expected_rows(string name)
    {
        var file = Path.Combine(_folder, "older.db");
        var run = Run.Pipeline("ingest", Path.Combine(SampleFolder.Path, "older", name), "--db", file);
        Assert.SkipWhen(run.Output.Contains("is not installed", StringComparison.Ordinal), "LibreOffice is not installed.");
        using var database = new SqliteConnection($"Data Source={file};Mode=ReadOnly;Pooling=false");
        database.Open();
        var expected = JsonNode.Parse(File.ReadAllText(SampleFolder.Expected(name)[0]))!.AsObject();
        Assert.Equal("", string.Join('\n', RowDifference.Between(expected, Assert.Single(StoredFiling.Read(database, name)))));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
