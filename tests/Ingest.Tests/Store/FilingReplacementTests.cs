using Pipeline.Ingest.Store;
using Pipeline.Model;

namespace Pipeline.Ingest.Tests.Store;

public sealed class FilingReplacementTests : IDisposable
{
    private readonly StoreFixture _db = new();

    public FilingReplacementTests()
    {
        _db.Store("aa", FilledFiling.Parsed());
        _db.Store("bb", FilledFiling.Parsed());
    }

    [Fact]
    public void Where_nothing_has_changed_every_row_keeps_its_key()
    {
        var before = Everything();
        Assert.False(Replace(FilledFiling.Parsed()));
        Assert.Equal(before, Everything());
    }

    [Fact]
    public void A_filing_that_comes_out_otherwise_keeps_its_key_and_has_no_double_rows()
    {
        var goals = _db.Rows("SELECT goal_id FROM goals");
        Assert.True(
            Replace(
                FilledFiling.Parsed(FilledFiling.Filing with { Agency = "another", Goals = [new Goal("one", null), new Goal("two", null)] })
            ));
        Assert.Equal(
            ["1|aa|1|another", "2|bb|1|" + FilledFiling.Filing.Agency],
            _db.Rows("SELECT filing_id, sha256, part, agency FROM filings ORDER BY filing_id"));
        Assert.Equal(["one", "two"], _db.Rows("SELECT text FROM goals WHERE filing_id = 1 ORDER BY ordinal"));
        Assert.Empty(_db.Rows("SELECT goal_id FROM goals WHERE filing_id = 1").Intersect(goals));
        Assert.Equal(
            _db.Rows(
                "SELECT count(*) FROM indicator_values WHERE indicator_id IN (SELECT indicator_id FROM indicators WHERE filing_id = 1)"),
            _db.Rows(
                "SELECT count(*) FROM indicator_values WHERE indicator_id IN (SELECT indicator_id FROM indicators WHERE filing_id = 2)"));
        Assert.Equal(["filings|1"], _db.Rows("SELECT DISTINCT record, record_id FROM evidence WHERE filing_id = 1 AND record = 'filings'"));
    }

    [Fact]
    public void A_row_that_points_at_another_row_than_before_has_changed()
    {
        foreach (
            var filing in (Filing[])
                [Linked(), Linked(money: 1), Linked(result: 1), Linked(actual: 1), Linked(corrected: 1), Linked(seen: 1)])
        {
            Assert.True(Replace(FilledFiling.Parsed(filing)));
            Assert.False(Replace(FilledFiling.Parsed(filing)));
        }
    }

    [Theory]
    [InlineData(1, 2)]
    [InlineData(2, 1)]
    public void Filings_that_a_document_gains_or_loses_come_and_go(int before, int after)
    {
        Replace(Parts(before));
        Assert.True(Replace(Parts(after)));
        Assert.Equal(
            Enumerable.Range(1, after).Select(p => $"aa|{p}"),
            _db.Rows("SELECT sha256, part FROM filings WHERE sha256 = 'aa' ORDER BY part"));
        Assert.Empty(_db.Rows("PRAGMA foreign_key_check"));
    }

    public void Dispose() => _db.Dispose();

    /// <summary>Pairs of rows that are alike; each argument says which of a pair a row points at.</summary>
    private static Filing Linked(int money = 0, int result = 0, int actual = 0, int corrected = 0, int seen = 0)
    {
        TargetValue[][] values = [[new("3人", null, Comparator.Equal, 3, null, "人")], []];
        Evidence[] places = [.. Enumerable.Range(1, 3).Select(line => new Evidence(null, new TextSpan(1, line, line)))];
        Indicator[] indicators =
        [
            .. new[] { actual, 1 - actual }.Select(v => new Indicator(null, null, null, null, "人数", null, null)
            {
                ActualValues = values[v],
            }),
        ];
        Project[] projects = [.. new[] { 0, 1 }.Select(_ => new Project("项目", null, null, null, null, null, null))];
        Goal[] goals = [new("目标", null) { Evidence = places[..(1 + seen)] }, new("目标", null) { Evidence = places[(1 + seen)..] }];
        return new Filing
        {
            Kind = FilingKind.Monitoring,
            Indicators = indicators,
            Projects = projects,
            Goals = goals,
            BudgetItems = [new BudgetItem("资金", null, null) { Project = projects[money] }],
            ScoreItems = [new ScoreItem { Indicator = indicators[result] }],
            Corrections = [new Correction(projects[corrected], "name", "顶目", "项目", "dictionary")],
        };
    }

    private static ParsedDocument Parts(int count) => FilledFiling.Parsed([.. Enumerable.Repeat(FilledFiling.Filing, count)]);

    private bool Replace(ParsedDocument document)
    {
        using var store = new FilingStore(_db.Connection, TimeProvider.System);
        return Transaction.Commit(_db.Connection, () => new FilingReplacement(_db.Connection, store).Replace("aa", "表.txt", document));
    }

    private List<string> Everything() =>
        [.. _db.Tables().SelectMany(t => _db.Rows($"SELECT '{t}', * FROM {t} ORDER BY 2"))];
}
