using Pipeline.Ingest.Query;
using Pipeline.Ingest.Store;
using Pipeline.Ingest.Tests.Reconcile;
using Pipeline.Model;

namespace Pipeline.Ingest.Tests.Query;

/// <summary>Which targets promise at least, or at most, so much.</summary>
public sealed class TargetBoundsTests : IDisposable
{
    private static readonly (string Text, Comparator Comparator, decimal? Low, decimal? High)[] Targets =
    [
        ("≥90", Comparator.GreaterOrEqual, 90, null),
        ("＞92", Comparator.Greater, 92, null),
        ("≤100", Comparator.LessOrEqual, null, 100),
        ("＜5", Comparator.Less, null, 5),
        ("95", Comparator.Equal, 95, null),
        ("约3", Comparator.About, 3, null),
        ("4-6", Comparator.Range, 4, 6),
    ];

    private readonly TempFolder _folder = new();

    public TargetBoundsTests()
    {
        using var connection = Database.OpenWriter(_folder.File("x.db"));
        using var store = new FilingStore(connection, TimeProvider.System);
        var indicators = Targets.Select(t => new Indicator(null, null, null, null, t.Text, null, t.Text)
        {
            AnnualValues = [new TargetValue(t.Text, null, t.Comparator, t.Low, t.High, null)],
        });
        store.Write("a", "a.txt", Composed.Document(new Filing { Kind = FilingKind.DepartmentTargets, Indicators = [.. indicators] }));
    }

    [Theory]
    [InlineData(90, null, "≥90 ＞92 95")]
    [InlineData(92, null, "＞92 95")]
    [InlineData(4, null, "≥90 ＞92 95 4-6")]
    [InlineData(null, 100, "≤100 ＜5 95 约3 4-6")]
    [InlineData(null, 5, "＜5 约3")]
    [InlineData(3, 6, "约3 4-6")]
    [InlineData(95, 95, "95")]
    public void A_bound_holds_for_all_that_a_target_allows(int? min, int? max, string expected)
    {
        using var database = ReadOnlyDatabase.Open(_folder.File("x.db"));
        var values = new Dictionary<string, object?> { ["min"] = min, ["max"] = max };
        var rows = Listings.All.Single(l => l.Name == "indicators").Rows(database, values, Copies.Current);
        var level3 = rows.Columns.ToList().IndexOf("level3");
        Assert.Equal(expected, string.Join(' ', rows.Rows.Select(r => r[level3])));
    }

    public void Dispose() => _folder.Dispose();
}
