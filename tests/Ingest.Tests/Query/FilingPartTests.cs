using Pipeline.Ingest.Query;
using Pipeline.Ingest.Store;
using Pipeline.Ingest.Tests.Store;

namespace Pipeline.Ingest.Tests.Query;

public sealed class FilingPartTests : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly ReadOnlyDatabase _database;

    public FilingPartTests()
    {
        using (var writer = Database.OpenWriter(_folder.File("x.db")))
        using (var store = new FilingStore(writer, TimeProvider.System))
            store.Write("aa", "表.txt", FilledFiling.Parsed());
        _database = ReadOnlyDatabase.Open(_folder.File("x.db"));
    }

    [Fact]
    public void The_money_of_a_project_is_shown_with_the_project() =>
        Assert.Equal(["年度资金总额·全年执行数|0.95|0.95|funds|total|paid|budget_items:3"], Rows(FilingPart.OfProject, "Budget"));

    [Fact]
    public void Other_money_is_shown_with_the_filing() =>
        Assert.Equal(["总预算|1408400000|140,840.00||||budget_items:1", "其他||||||budget_items:2"], Rows(FilingPart.OfFiling, "Budget"));

    [Fact]
    public void Indicators_are_shown_with_what_they_came_to() =>
        Assert.Equal(["产出指标|数量指标|购买图书||≥41万页|42万页|12.5|以验收单为准|indicators:3"], Rows(FilingPart.OfProject, "Indicators"));

    public void Dispose()
    {
        _database.Dispose();
        _folder.Dispose();
    }

    private List<string> Rows(IReadOnlyList<FilingPart> parts, string heading) =>
        [.. _database.Query(parts.Single(p => p.Heading == heading).Sql, ("@id", 1)).Rows.Select(row => string.Join('|', row))];
}
