using Pipeline.Runs.Tests.Samples;

namespace Pipeline.Runs.Tests;

/// <summary>`verify --deep`: what is stored is compared with what the originals say.</summary>
public sealed class DeepVerifyTests : IDisposable
{
    private readonly InboxFolder _inbox = new();

    public DeepVerifyTests() =>
        Run.Pipeline("ingest", Path.Combine(SampleFolder.Path, "linzhou-2024-project-targets.tab.txt"), "--db", _inbox.Database);

    [Fact]
    public void All_is_well_as_it_was_read_and_the_database_is_not_touched()
    {
        var before = File.ReadAllBytes(_inbox.Database);
        var run = Verify();
        Assert.Equal((0, "Documents read again: 1 of 1\nAll is well.\n"), (run.ExitCode, run.Output));
        Assert.Equal(before, File.ReadAllBytes(_inbox.Database));
    }

    [Theory]
    [InlineData("UPDATE projects SET total_fen = 1 WHERE ordinal = 2", "projects 2, total_fen: 1 is stored, ")]
    [InlineData("UPDATE projects SET goal = NULL WHERE ordinal = 1", "projects 1, goal: nothing is stored, \"")]
    [InlineData("UPDATE filings SET fiscal_year = 2023", "filings, fiscal_year: 2023 is stored, 2024 is read now.")]
    [InlineData("UPDATE pages SET text = replace(text, '万', '亿')", "pages 1, text: \"")]
    [InlineData(
        "UPDATE indicators SET annual_target = '≥1' WHERE indicator_id = (SELECT max(indicator_id) FROM indicators)",
        " of projects 3, annual_target: \"≥1\" is stored, "
    )]
    [InlineData(
        "UPDATE indicator_values SET low = -3 WHERE indicator_value_id = 1",
        "indicator_values period 1 of indicators 1 of projects 1, low: -3 is stored, 318 is read now."
    )]
    [InlineData(
        "UPDATE indicators SET project_id = 2 WHERE indicator_id = 1",
        "indicators 1 of projects 2, level3: \"养护航道里程\" is stored, \"采购设备数量\" is read now."
    )]
    [InlineData(
        "UPDATE budget_items SET project_id = 2 WHERE ordinal = 1",
        "budget_items 1, project_id: \"projects 2\" is stored, nothing is read now."
    )]
    [InlineData("DELETE FROM findings", " is read now and is not stored.")]
    [InlineData("INSERT INTO goals (filing_id, ordinal, text) VALUES (1, 1, 'x')", "goals 1 is stored and is not read now.")]
    [InlineData(
        "UPDATE evidence SET line_from = line_from + 1 WHERE record = 'projects' AND record_id = 2",
        "evidence of projects 2, line_from: "
    )]
    [InlineData(
        "UPDATE evidence SET record_id = 1 WHERE record = 'projects' AND record_id = 2",
        "evidence of projects 2 is read now and is not stored."
    )]
    [InlineData(
        "INSERT INTO filings SELECT 9, sha256, 2, file_name, kind, title, agency, fiscal_year, amount_unit, text_origin, 0, parser_version, ingested_at, is_current, agency_id FROM filings",
        "is stored and is not read now."
    )]
    public void A_changed_value_is_found_and_named(string change, string said)
    {
        _inbox.Execute(change);
        var run = Verify();
        Assert.Contains(said, run.Output, StringComparison.Ordinal);
        Assert.Equal(1, run.ExitCode);
    }

    [Fact]
    public void What_another_version_read_is_counted_and_no_fault()
    {
        _inbox.Execute("UPDATE filings SET parser_version = 'other', title = 'x'");
        var run = Verify();
        Assert.Equal(0, run.ExitCode);
        Assert.Contains(
            "another version of the program read them: 1; `pipeline reparse` brings them up to date.",
            run.Output,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Without_the_originals_it_is_refused()
    {
        Directory.Delete(_inbox.Database + ".archive", recursive: true);
        var run = Verify();
        Assert.Equal(2, run.ExitCode);
        Assert.Matches("^pipeline: There is no folder [^\n]*\\.archive [^\n]*\n$", run.Errors);
    }

    public void Dispose() => _inbox.Dispose();

    private Run Verify() => Run.Pipeline("verify", "--deep", "--db", _inbox.Database);
}
