using Pipeline.Runs.Tests.Samples;

namespace Pipeline.Runs.Tests.Decisions;

/// <summary>A person's word on a stored filing, as a person gives it, and what becomes of it.</summary>
public sealed class DecisionTests : IDisposable
{
    private const string Former = "UPDATE score_items SET score = 7 WHERE score_item_id = 1";
    private const string Scores = "SELECT score FROM current_score_items ORDER BY ordinal LIMIT 1";

    private readonly InboxFolder _inbox = new();

    public DecisionTests() => Ingest("heyuan-2022-self-evaluation-scores.wrapped.txt");

    // The first row scores 19.5; "former" makes it what the rules of another version had read when the person looked.
    [Theory]
    [InlineData("", "18.5", 0, "applied", "18.5", "")]
    [InlineData(Former, "19.5", 0, "agreed", "19.5", "")]
    [InlineData(Former, "8", 1, "conflict", "19.5", "decision-conflict")]
    [InlineData("UPDATE score_items SET level3 = '别的' WHERE score_item_id = 1", "18.5", 1, "lost", "19.5", "decision-lost")]
    public void A_correction_holds_where_todays_rules_read_what_the_person_saw(
        string former, string decided, int exitCode, string state, string stored, string finding)
    {
        _inbox.Execute(former);
        var run = Verb("correct", "1", "score_items:1", "score", decided, "--reason", "as on paper");

        Assert.Equal((exitCode, ""), (run.ExitCode, run.Errors));
        Assert.Equal([state], _inbox.Query("SELECT state FROM decision_states"));
        Assert.Equal([stored], _inbox.Query(Scores));
        Assert.Equal(state == "applied" ? ["human:1|19.5|18.5"] : [], _inbox.Query("SELECT reason, read, stored FROM corrections"));
        Assert.Equal(finding, string.Concat(_inbox.Query("SELECT rule FROM current_findings WHERE rule LIKE 'decision-%'")));
        Assert.StartsWith("Documents (1): 0 changed, 1 unchanged", Verb("reparse").Output, StringComparison.Ordinal);
        Assert.EndsWith("All is well.\n", Verb("verify", "--deep").Output, StringComparison.Ordinal);
        Assert.Contains($"state     {state}", Verb("show", "1").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_taken_back_is_as_it_was_read_and_both_are_kept()
    {
        Verb("correct", "1", "score_items:1", "score", "18.5", "--reason", "as on paper");
        var run = Verb("undo", "1");

        Assert.Equal((0, true), (run.ExitCode, run.Output.EndsWith("holds: decision 1 holds no more.\n", StringComparison.Ordinal)));
        Assert.Equal(["19.5"], _inbox.Query(Scores));
        Assert.Equal(["1|undone", "2|applied"], _inbox.Query("SELECT decision_id, state FROM decision_states ORDER BY 1"));
        Assert.Equal(2, Verb("undo", "1").ExitCode);
    }

    [Fact]
    public void A_dismissed_finding_is_in_no_list_and_stays_in_its_table()
    {
        Ingest("linzhou-2024-project-targets.wrapped.txt");
        Assert.Contains(",findings:1,", Verb("findings", "--format", "csv").Output, StringComparison.Ordinal);
        Assert.Equal(0, Verb("dismiss", "findings:1", "--reason", "the form prints it so").ExitCode);

        Assert.DoesNotContain("findings:", Verb("findings", "--format", "csv").Output, StringComparison.Ordinal);
        Assert.Equal((0, 1), (_inbox.Count("current_findings"), _inbox.Count("findings WHERE dismissed_by = 1")));
        Verb("undo", "1");
        Assert.Equal(1, _inbox.Count("current_findings"));
    }

    [Fact]
    public void A_copy_that_arrives_leaves_what_was_decided()
    {
        Verb("correct", "1", "score_items:1", "score", "18.5", "--reason", "as on paper");
        Ingest("heyuan-2022-self-evaluation-scores.writer.docx");

        Assert.Equal(["current", "copy"], _inbox.Query(
            "SELECT role FROM filings JOIN disclosure_copies USING (sha256, part) ORDER BY filing_id"));
        Assert.Equal(["18.5"], _inbox.Query(Scores));
    }

    [Fact]
    public async Task What_was_decided_since_a_backup_outlives_it()
    {
        await _inbox.Drain();
        Verb("correct", "1", "score_items:1", "score", "18.5", "--reason", "as on paper");
        Verb("correct", "1", "filings:1", "title", "=cmd|' /C calc'!A0", "--reason", "a formula");
        Verb("undo", "2");
        var (decided, states) = (_inbox.Query("SELECT * FROM decisions"), _inbox.Query("SELECT decision_id, state FROM decision_states"));
        var restored = Verb("restore", Directory.GetFiles(_inbox.Database + ".backups").Single());

        Assert.Contains("Documents read again for what was decided since: 1 of 1\n", restored.Output, StringComparison.Ordinal);
        Assert.Equal(decided, _inbox.Query("SELECT * FROM decisions"));
        Assert.Equal(states, _inbox.Query("SELECT decision_id, state FROM decision_states"));
        Assert.Equal(["18.5"], _inbox.Query(Scores));
        Assert.DoesNotContain("decided since", Verb("restore", "latest").Output, StringComparison.Ordinal);
        Assert.Equal(decided, _inbox.Query("SELECT * FROM decisions"));
        Assert.Contains(",'=cmd|' /C calc'!A0,", Verb("decisions", "--format", "csv").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_the_original_nothing_is_decided()
    {
        Directory.Delete(_inbox.Database + ".archive", recursive: true);
        var run = Verb("confirm", "1", "score_items:1", "score");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("Nothing was decided.", run.Errors, StringComparison.Ordinal);
        Assert.Equal(0, _inbox.Count("decisions"));
    }

    public void Dispose() => _inbox.Dispose();

    private void Ingest(string sample) => Assert.Equal(0, Verb("ingest", Path.Combine(SampleFolder.Path, sample)).ExitCode);

    private Run Verb(string verb, params string[] args) =>
        Run.Of("dotnet", [Path.Combine(AppContext.BaseDirectory, "pipeline.dll"), verb, .. args, "--db", "x.db"], _inbox.Folder);
}
