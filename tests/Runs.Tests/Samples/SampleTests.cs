using System.Text.Json.Nodes;
using Microsoft.Data.Sqlite;

namespace Pipeline.Runs.Tests.Samples;

/// <summary>Every sample, ingested by the program, gives the rows that were written down for it.</summary>
public class SampleTests(SampleDatabase samples) : IClassFixture<SampleDatabase>
{
    public static TheoryData<string> Names => new(SampleFolder.Files.Select(f => Path.GetFileName(f)).Concat(SampleFolder.Packed));

    [Fact]
    public void The_program_ingests_the_folder() => Assert.True(samples.ExitCode == 0, samples.Output);

    [Theory]
    [MemberData(nameof(Names))]
    public void Gives_the_expected_rows(string name)
    {
        using var database = Open();
        var expected = SampleFolder.Expected(name).Select(f => JsonNode.Parse(File.ReadAllText(f))!.AsObject()).ToList();
        var stored = StoredFiling.Read(database, name);
        Assert.Equal(expected.Count, stored.Count);
        var differences = expected.Zip(stored, RowDifference.Between).SelectMany(lines => lines).ToList();
        Assert.True(differences.Count == 0, string.Join('\n', differences));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Keeps_every_page_as_read(string name)
    {
        using var database = Open();
        using var command = database.CreateCommand();
        command.CommandText =
            "SELECT count(*) FROM filings f WHERE f.file_name = $name AND (SELECT count(*) FROM pages p WHERE p.filing_id = f.filing_id AND length(p.text) > 0) > 0";
        command.Parameters.AddWithValue("$name", name);
        Assert.Equal((long)SampleFolder.Expected(name).Count, command.ExecuteScalar());
    }

    private SqliteConnection Open()
    {
        var database = new SqliteConnection($"Data Source={samples.File};Mode=ReadOnly");
        database.Open();
        return database;
    }
}
