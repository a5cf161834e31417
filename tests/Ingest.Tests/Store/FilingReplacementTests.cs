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
        Assert.True(Replace(FilledFiling.Parsed(FilledFiling.Filing with { Agency = "another", Goals = [new Goal("one", null), new Goal("two", null)] })));
        Assert.Equal(["1|aa|1|another", "2|bb|1|" + FilledFiling.Filing.Agency], _db.Rows("SELECT filing_id, sha256, part, agency FROM filings ORDER BY filing_id"));
        Assert.Equal(["one", "two"], _db.Rows("SELECT text FROM goals WHERE filing_id = 1 ORDER BY ordinal"));
        Assert.Empty(_db.Rows("SELECT goal_id FROM goals WHERE filing_id = 1").Intersect(goals));
        Assert.Equal(_db.Rows("SELECT count(*) FROM indicator_values WHERE indicator_id IN (SELECT indicator_id FROM indicators WHERE filing_id = 1)"),
            _db.Rows("SELECT count(*) FROM indicator_values WHERE indicator_id IN (SELECT indicator_id FROM indicators WHERE filing_id = 2)"));
        Assert.Equal(["filings|1"], _db.Rows("SELECT DISTINCT record, record_id FROM evidence WHERE filing_id = 1 AND record = 'filings'"));
    }

    [Theory]
    [InlineData(1, 2)]
    [InlineData(2, 1)]
    public void Filings_that_a_document_gains_or_loses_come_and_go(int before, int after)
    {
        Replace(Parts(before));
        Assert.True(Replace(Parts(after)));
        Assert.Equal(Enumerable.Range(1, after).Select(p => $"aa|{p}"), _db.Rows("SELECT sha256, part FROM filings WHERE sha256 = 'aa' ORDER BY part"));
        Assert.Empty(_db.Rows("PRAGMA foreign_key_check"));
    }

    public void Dispose() => _db.Dispose();

    private static ParsedDocument Parts(int count) => FilledFiling.Parsed([.. Enumerable.Repeat(FilledFiling.Filing, count)]);

    private bool Replace(ParsedDocument document)
    {
        using var store = new FilingStore(_db.Connection, TimeProvider.System);
        return Transaction.Commit(_db.Connection, () => new FilingReplacement(_db.Connection, store).Replace("aa", "表.txt", document));
    }

    private List<string> Everything() =>
        [.. _db.Tables().SelectMany(t => _db.Rows($"SELECT '{t}', * FROM {t} ORDER BY 2"))];
}
