using Pipeline.Ingest.Reconcile;
using Pipeline.Model;

namespace Pipeline.Ingest.Tests.Reconcile;

/// <summary>What stands beside a filing of its disclosure: whether it counts, and whose it is.</summary>
public sealed class CountedFilingsTests : IDisposable
{
    private const string Beside =
        "SELECT f.sha256, f.is_current, a.place || a.name FROM filings f LEFT JOIN agencies a USING (agency_id) ORDER BY f.sha256";

    private static readonly Filing Original = Composed.Targets(
        "区应急管理局", "番禺区2024年项目支出绩效目标表", 2024, ("护林", 120), ("防汛", 80), ("消防宣传", 35.5m));

    private readonly ReconciledStore _db = new();

    public CountedFilingsTests()
    {
        _db.Store("pdf", Original, TextOrigin.PdfText);
        _db.Store("text", Original);
    }

    [Fact]
    public void Is_what_the_disclosures_say() =>
        Assert.Equal(["pdf|1|广东省广州市番禺区应急管理局", "text|0|广东省广州市番禺区应急管理局"], _db.Rows(Beside));

    [Fact]
    public void Follows_a_verdict_and_another_reading_and_a_rebuild()
    {
        _db.Say("pdf", "text", Relation.Different);
        Assert.Equal(["1", "1"], _db.Rows("SELECT is_current FROM filings"));
        _db.Say("pdf", "text", Relation.Copy);
        Assert.Equal(["1", "0"], _db.Rows("SELECT is_current FROM filings ORDER BY sha256"));
        _db.ReadAgain("pdf", Original with { Title = "白云区2024年项目支出绩效目标表" }, TextOrigin.PdfText);
        _db.ReadAgain("text", Original with { Title = "白云区2024年项目支出绩效目标表" });
        _db.Rebuild();
        Assert.Equal(["pdf|1|白云区应急管理局", "text|0|白云区应急管理局"], _db.Rows(Beside));
    }

    [Fact]
    public void Follows_a_disclosure_to_another_agency()
    {
        _db.Rows("UPDATE disclosures SET agency_id = NULL");
        Assert.Equal(["pdf|1|", "text|0|"], _db.Rows(Beside));
    }

    [Fact]
    public void A_copy_counts_when_the_filing_it_stood_behind_is_deleted()
    {
        _db.Rows("DELETE FROM filings WHERE sha256 = 'pdf'");
        Assert.Equal(["text|1|"], _db.Rows(Beside));
        Assert.Equal(["1"], _db.Rows("SELECT count(*) FROM current_filings"));
    }

    public void Dispose() => _db.Dispose();
}
