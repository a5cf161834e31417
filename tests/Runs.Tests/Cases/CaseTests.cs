using Pipeline.Runs.Tests.Samples;

namespace Pipeline.Runs.Tests.Cases;

/// <summary>Every case, ingested by the program, gives the rows that were written down for it.</summary>
[Collection(nameof(CaseDatabase))]
public class CaseTests(CaseDatabase cases)
{
    public static TheoryData<string> Read => new(CaseFolder.Names.Except(NotReadYet.Cases));

    public static TheoryData<string> Later => new(NotReadYet.Cases);

    [Fact]
    public void No_case_is_lost()
    {
        Assert.True(cases.Ingest.ExitCode == 0, cases.Ingest.Output + cases.Ingest.Errors);
        using var database = cases.Open();
        Assert.All(CaseFolder.Names, name => Assert.NotEmpty(StoredFiling.OfContent(database, CaseFolder.Sha256(name))));
    }

    [Theory]
    [MemberData(nameof(Read))]
    [Trait("Cases", "Read")]
    public void Gives_the_rows_a_careful_reader_enters(string name)
    {
        var differences = Differences(name);
        Assert.True(differences.Count == 0, string.Join('\n', differences));
    }

    /// <summary>So that the list cannot rot: what is read by now must leave it.</summary>
    [Theory]
    [MemberData(nameof(Later))]
    [Trait("Cases", "Later")]
    public void Is_known_not_to_be_read_yet(string name) =>
        Assert.False(Differences(name).Count == 0, $"{name} is read now: take it off the list in {nameof(NotReadYet)}.");

    private List<string> Differences(string name)
    {
        using var database = cases.Open();
        var (golds, stored) = (CaseFolder.Golds(name), StoredFiling.OfContent(database, CaseFolder.Sha256(name)));
        Assert.NotEmpty(golds);
        return golds.Count == stored.Count
            ? [.. golds.Zip(stored, RowDifference.Between)
                .SelectMany((lines, i) => lines.Select(line => golds.Count == 1 ? line : $"part {i + 1}: {line}"))]
            : [$"expected {golds.Count} forms, got {stored.Count}: {string.Join(", ", stored.Select(s => RowText.Of(s["filing"])))}"];
    }
}
