using CsCheck;
using Microsoft.Data.Sqlite;
using Pipeline.Ingest.Reconcile;
using Pipeline.Ingest.Reconcile.Agencies;
using Pipeline.Model;

namespace Pipeline.Ingest.Tests.Reconcile;

public sealed class ReconciliationTests : IDisposable
{
    private const string Agency = "番禺区应急管理局";
    private const string Title = "番禺区应急管理局2024年项目支出绩效目标表";

    private static readonly (string, decimal)[] Projects = [("护林", 120), ("防汛", 80), ("消防宣传", 35.5m)];
    private static readonly Filing Original = Composed.Targets(Agency, Title, 2024, Projects);
    private static readonly Filing Corrected = Composed.Targets(Agency, "（更正）" + Title, 2024, [("护林", 125), .. Projects[1..]]);
    private static readonly Filing Changed = Corrected with { Title = Title };
    private static readonly Filing Others = Composed.Targets(Agency, Title, 2024, ("应急物资", 50));
    private static readonly Filing Bare = Composed.Targets("区应急管理局", "项目支出绩效目标表", 2024, Projects);
    private static readonly Filing Undated = Original with { FiscalYear = null };
    private static readonly Filing Placed = Composed.Targets("区应急管理局", Title, 2024, Projects);
    private static readonly Filing Elsewhere = Composed.Targets("区应急管理局", "白云区2024年项目支出绩效目标表", 2024, Projects);
    private static readonly Filing OwnLevel = Composed.Targets(Agency + "（本级）", Title, 2024, Projects);

    private readonly ReconciledStore _db = new();

    [Fact]
    public void Of_copies_the_one_nearest_to_its_document_counts_whichever_came_first()
    {
        _db.Store("scan", Original, TextOrigin.Ocr);
        _db.Store("text", Original);
        Assert.Equal("scan:copy text:current", _db.Roles);
        _db.Store("office", Original, TextOrigin.Office);
        _db.Store("pdf", Original, TextOrigin.PdfText);
        Assert.Equal("scan:copy text:copy office:current pdf:copy", _db.Roles);
        Assert.Equal(["235.5"], _db.Rows("SELECT sum(total_fen) / 1000000.0 FROM current_projects"));
        Assert.Empty(_db.Conflicts);
    }

    [Fact]
    public void A_correction_that_says_so_counts_though_the_original_comes_later()
    {
        _db.Store("new", Corrected);
        _db.Store("old", Original, TextOrigin.Office);
        Assert.Equal("new:current old:superseded", _db.Roles);
        Assert.Equal(["new|2|title", "old|1|figures"], _db.Rows("SELECT sha256, revision, basis FROM disclosure_copies ORDER BY sha256"));
        Assert.Empty(_db.Conflicts);
    }

    [Fact]
    public void The_later_date_that_forms_print_tells_which_corrects()
    {
        _db.Store("may", Changed with { HeaderFields = [new HeaderField("填报日期", "2024年5月7日")] });
        _db.Store("march", Original with { HeaderFields = [new HeaderField("填报日期", "2024-03-09")] });
        Assert.Equal("may:current march:superseded", _db.Roles);
        Assert.Empty(_db.Conflicts);
    }

    [Fact]
    public void Where_nothing_printed_tells_the_later_one_counts_and_a_finding_says_so()
    {
        _db.Store("one", Original);
        _db.Store("two", Changed);
        _db.Store("one again", Original, TextOrigin.PdfText);
        Assert.Equal("one:superseded two:current one again:superseded", _db.Roles);
        var said = Assert.Single(_db.Conflicts);
        Assert.StartsWith("two: one again.txt (filing 3) prints other figures for the same", said, StringComparison.Ordinal);
        Assert.Single(_db.Rows(
            "SELECT 1 FROM findings JOIN evidence ON record = 'findings' AND record_id = finding_id WHERE rule = 'conflicting-copies'"));
        Assert.Equal(["240.5"], _db.Rows("SELECT sum(total_fen) / 1000000.0 FROM current_projects"));
        _db.ReadAgain("two", Original);
        Assert.Equal(("one:copy two:copy one again:current", 0), (_db.Roles, _db.Conflicts.Length));
    }

    [Fact]
    public void Other_projects_of_the_agency_and_year_count_beside_them()
    {
        _db.Store("few", Others);
        _db.Store("many", Original);
        _db.Store("few again", Others, TextOrigin.PdfText);
        Assert.Equal("few:copy many:current few again:supplement", _db.Roles);
        Assert.Equal(["285.5"], _db.Rows("SELECT sum(total_fen) / 1000000.0 FROM current_projects"));
        Assert.Equal(["1"], _db.Rows("SELECT count(*) FROM disclosures"));
    }

    [Fact]
    public void Two_places_stay_two_and_so_do_a_department_and_its_own_level()
    {
        _db.Store("panyu", Original);
        _db.Store("baiyun", Elsewhere);
        _db.Store("own", OwnLevel);
        Assert.Equal("panyu:current baiyun:current own:current", _db.Roles);
        Assert.Equal(["3|3"], _db.Rows("SELECT count(DISTINCT agency_id), count(*) FROM disclosures"));
    }

    [Fact]
    public void A_bare_name_is_one_with_another_by_its_figures_alone()
    {
        _db.Store("a", Bare);
        _db.Store("b", Bare with { FiscalYear = null }, TextOrigin.PdfText);
        _db.Store("c", Composed.Targets("区应急管理局", "项目支出绩效目标表", 2024, ("护林", 120), ("植树", 80)));
        Assert.Equal("a:copy b:current c:current", _db.Roles);
        Assert.Equal(["2024", "2024"], _db.Rows("SELECT fiscal_year FROM disclosures"));
        Assert.Equal(["2"], _db.Rows("SELECT count(*) FROM agencies WHERE name = '应急管理局' AND place IS NULL"));
    }

    [Fact]
    public void A_bare_copy_puts_no_two_places_together()
    {
        _db.Store("panyu", Original);
        _db.Store("bare", Bare);
        _db.Store("baiyun", Elsewhere);
        Assert.Equal(["2"], _db.Rows("SELECT count(*) FROM current_filings"));
        Assert.Equal(["panyu"], _db.Rows("SELECT sha256 FROM current_filings WHERE sha256 = 'panyu'"));
        Assert.Equal(["baiyun"], _db.Rows("SELECT sha256 FROM current_filings WHERE sha256 = 'baiyun'"));
    }

    [Fact]
    public void A_persons_word_holds_against_the_figures_and_lasts()
    {
        _db.Store("a", Original);
        _db.Store("b", Original, TextOrigin.PdfText);
        _db.Store("c", Original, TextOrigin.Html);
        _db.Say("b", "c", Relation.Different);
        void Lasts()
        {
            Assert.Contains("b:current", _db.Roles, StringComparison.Ordinal);
            Assert.Equal(["2"], _db.Rows("SELECT count(*) FROM current_filings"));
        }
        Lasts();
        _db.Rebuild();
        Lasts();
        _db.ReadAgain("c", Original with { Title = "番禺区应急管理局项目支出绩效目标表" }, TextOrigin.Html);
        Lasts();
        _db.Say("c", "b", Relation.Copy);
        Assert.Equal("a:copy b:current c:copy", _db.Roles);
    }

    [Fact]
    public void A_person_says_which_corrects_which_and_that_two_places_are_one()
    {
        _db.Store("one", Original);
        _db.Store("two", Changed);
        _db.Say("one", "two", Relation.Revision);
        Assert.Equal(("one:current two:superseded", 0), (_db.Roles, _db.Conflicts.Length));
        _db.Store("three", Elsewhere);
        _db.Say("three", "one", Relation.Copy);
        Assert.Equal(["1"], _db.Rows("SELECT count(*) FROM current_filings"));
        Assert.Equal(["1"], _db.Rows("SELECT count(*) FROM disclosures"));
    }

    [Fact]
    public void Verdicts_are_neither_changed_nor_deleted()
    {
        _db.Store("a", Original);
        _db.Store("b", Original);
        _db.Say("a", "b", Relation.Different);
        Assert.Throws<SqliteException>(() => _db.Rows("UPDATE verdicts SET verdict = 'same'"));
        Assert.Throws<SqliteException>(() => _db.Rows("DELETE FROM verdicts"));
    }

    [Fact]
    public void What_a_deleted_filing_stood_for_counts_until_it_is_reconciled()
    {
        _db.Store("a", Original);
        _db.Store("b", Original);
        _db.Store("c", Original, TextOrigin.Office);
        _db.Rows("DELETE FROM filings WHERE sha256 = 'c'");
        Assert.Equal(["2"], _db.Rows("SELECT count(*) FROM current_filings"));
        _db.Rebuild();
        Assert.Equal("a:current b:copy", _db.Roles);
    }

    [Fact]
    public void One_by_one_in_any_order_gives_what_everything_anew_gives()
    {
        (string Name, Filing Filing, TextOrigin Origin)[] all =
        [
            ("aa", Original, TextOrigin.Txt), ("ab", Original, TextOrigin.PdfText), ("ac", Corrected, TextOrigin.Txt),
            ("ad", Corrected, TextOrigin.Ocr), ("ae", Others, TextOrigin.Html), ("af", Others, TextOrigin.Ocr),
            ("ag", Bare, TextOrigin.Txt), ("ah", Elsewhere, TextOrigin.Txt),
            ("ai", Undated, TextOrigin.PdfText), ("aj", OwnLevel, TextOrigin.Office), ("ak", Placed, TextOrigin.Html),
        ];
        var (keys, index) = (Gen.Int[0, 999_999].Array[all.Length], Gen.Int[0, all.Length - 1]);
        Gen.Select(keys, keys, index, index).Sample(
            (one, other, changed, removed) =>
            {
                using var first = StoredIn(all, one, changed, removed);
                using var second = StoredIn(all, other, changed, removed);
                Assert.Equal(first.Derived, second.Derived);
                var (derived, conflicts) = (first.Derived, first.Conflicts);
                first.Rebuild();
                Assert.Equal(derived, first.Derived);
                Assert.Equal(conflicts, first.Conflicts);
                Assert.Empty(first.Rows("PRAGMA foreign_key_check"));
            }, iter: 12, threads: 1);
    }

    public void Dispose() => _db.Dispose();

    /// <summary>All in the order of the keys, one of them at first as another; then that one is read again, and one is removed.</summary>
    private static ReconciledStore StoredIn(
        (string Name, Filing Filing, TextOrigin Origin)[] all, int[] keys, int changed, int removed)
    {
        var db = new ReconciledStore();
        foreach (var (name, filing, origin) in all.Select((f, i) => (f, i)).OrderBy(p => keys[p.i]).Select(p => p.f))
            db.Store(name, name == all[changed].Name && keys[0] % 2 == 0 ? Others : filing, origin);
        db.ReadAgain(all[changed].Name, all[changed].Filing, all[changed].Origin);
        db.Remove(all[removed].Name);
        return db;
    }
}
