using Pipeline.Ingest.Query;

namespace Pipeline.Ingest.Tests.Query;

/// <summary>How SQLite goes about lists: what it has to sort, or to look through, grows with the database.</summary>
public class ListPlanTests(SampleDatabase database) : IClassFixture<SampleDatabase>
{
    public static TheoryData<string, string> Filtered { get; } = new(
        from list in Listings.All where list.Name != "agencies"
        from filters in new[] { "", "kind", "year", "kind year" }
        select (list.Name, filters));

    [Theory]
    [MemberData(nameof(Filtered))]
    public void The_first_rows_are_found_without_sorting_all(string list, string filters) =>
        Assert.DoesNotContain(Plan(list, filters, null).Where(step => step.Depth > 0), s =>
            s.Step.Contains("B-TREE", StringComparison.Ordinal));

    [Theory]
    [InlineData("projects", "-total_yuan")]
    [InlineData("scores", "score")]
    [InlineData("findings", "rule")]
    public void What_stands_beside_a_row_is_looked_up_after_the_rows_are_chosen(string list, string sort) =>
        Assert.DoesNotContain(Plan(list, "", sort).Where(s => s.Depth > 0), s => s.Step.Contains("evidence", StringComparison.Ordinal));

    [Fact]
    public void Whether_a_filing_counts_is_told_by_itself()
    {
        using var open = database.Open();
        var plan = open.Query("EXPLAIN QUERY PLAN SELECT count(*) FROM current_indicators").Rows.Select(r => (string)r[3]!).ToList();
        Assert.DoesNotContain(plan, step => step.Contains("disclosure_copies", StringComparison.Ordinal));
    }

    /// <summary>
    /// The steps of the query that chooses the rows have a depth of their own, below that which reads what stands beside them.
    /// </summary>
    private IEnumerable<(int Depth, string Step)> Plan(string list, string filters, string? sort)
    {
        using var open = database.Open();
        var values = filters.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .ToDictionary(f => f, f => (object?)(f == "year" ? 2024L : "project-targets"));
        var listing = Listings.All.Single(l => l.Name == list);
        var sql = "EXPLAIN QUERY PLAN " + listing.Sql(values, Copies.Current, sort, limit: 201);
        var rows = open.Query(sql, listing.Bindings(values, 201)).Rows.ToList();
        var subquery = rows.Single(r => ((string)r[3]!).StartsWith("LIST SUBQUERY", StringComparison.Ordinal));
        return rows.Select(r => (Equals(r[1], subquery[0]) ? 1 : 0, (string)r[3]!));
    }
}
