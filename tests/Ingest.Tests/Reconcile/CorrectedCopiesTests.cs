using Pipeline.Model;
using Pipeline.Parsers.Values;

namespace Pipeline.Ingest.Tests.Reconcile;

/// <summary>A figure that differs from a copy's only because a person corrected it.</summary>
public sealed class CorrectedCopiesTests : IDisposable
{
    private const string Human = "human:1";

    private static readonly Filing Original = Composed.Targets(
        "番禺区应急管理局", "番禺区应急管理局2024年项目支出绩效目标表", 2024, ("护林", 120), ("防汛", 80), ("消防宣传", 35.5m));

    private readonly ReconciledStore _db = new();

    public static TheoryData<string> Corrected => ["amount", "emptied", "target"];

    [Theory]
    [MemberData(nameof(Corrected))]
    public void It_makes_no_revision_and_what_was_decided_counts_whichever_came_first(string what)
    {
        _db.Store("decided", Decided(what, Human));
        _db.Store("office", Original, TextOrigin.Office);
        Assert.Equal("decided:current office:copy", _db.Roles);
        Assert.Equal(["1"], _db.Rows("SELECT DISTINCT agreement FROM disclosure_copies WHERE agreement IS NOT NULL"));
        _db.ReadAgain("decided", Original);
        Assert.Equal("decided:copy office:current", _db.Roles);
        _db.ReadAgain("decided", Decided(what, Human));
        Assert.Equal("decided:current office:copy", _db.Roles);
        Assert.Empty(_db.Conflicts);
    }

    [Theory]
    [MemberData(nameof(Corrected))]
    public void Without_a_person_it_makes_one(string what)
    {
        _db.Store("other", Decided(what, "misread"));
        _db.Store("office", Original, TextOrigin.Office);
        Assert.Contains("superseded", _db.Roles, StringComparison.Ordinal);
    }

    [Fact]
    public void A_copy_that_prints_what_a_person_decided_of_a_scan_counts()
    {
        // Two of 18 figures: as it was read, the scan differs in more than scans do.
        _db.Store("scan", Original with
        {
            Corrections = [.. Original.Projects.Take(2).Select(p => new Correction(p, "total_fen", "1", "", Human))],
        }, TextOrigin.Ocr);
        _db.Store("text", Original);
        Assert.Equal("scan:copy text:current", _db.Roles);
    }

    public void Dispose() => _db.Dispose();

    private static Filing Decided(string what, string reason)
    {
        var project = Original.Projects[0];
        var indicator = project.Indicators[0];
        var (decided, field, read) = what switch
        {
            "amount" => (project with { Total = new Money(5) }, "total_fen", "120000000"),
            "emptied" => (project with { Total = null }, "total_fen", "120000000"),
            _ => (project with { Indicators = [Aimed(indicator), .. project.Indicators.Skip(1)] }, "annual_target", "≥81%"),
        };
        FilingRecord row = field == "total_fen" ? decided : decided.Indicators[0];
        return Original with
        {
            Projects = [decided, .. Original.Projects.Skip(1)],
            Corrections = [new Correction(row, field, read, "", reason)],
        };
    }

    private static Indicator Aimed(Indicator indicator) =>
        indicator with { AnnualTarget = "≥18%", AnnualValues = TargetParser.Parse("≥18%") };
}
