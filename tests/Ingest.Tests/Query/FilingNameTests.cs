using Pipeline.Ingest.Query;

namespace Pipeline.Ingest.Tests.Query;

public class FilingNameTests(SampleDatabase database) : IClassFixture<SampleDatabase>
{
    [Theory]
    [InlineData("2", 2)]
    [InlineData("AAAA11", 1)]
    [InlineData("scores.txt", 2)]
    [InlineData("report", 3)]
    public void Finds_a_filing_by_what_a_person_has_at_hand(string name, long filing)
    {
        using var open = database.Open();
        Assert.Equal(filing, FilingName.Find(open, name));
    }

    [Theory]
    [InlineData("bbbb", "No filing")]
    [InlineData(".txt", "柳岸市水务局2023年部门整体支出绩效自评表")]
    public void Says_so_when_there_is_none_or_more_than_one(string name, string said)
    {
        using var open = database.Open();
        Assert.Contains(said, Assert.Throws<EnvironmentException>(() => FilingName.Find(open, name)).Message, StringComparison.Ordinal);
    }
}
