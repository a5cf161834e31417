using Pipeline.Model;
using Pipeline.Parsers.Decisions;
using Pipeline.Parsers.Forms;
using Pipeline.Parsers.Values;
using Xunit;

namespace Pipeline.Parsers.Tests.Decisions;

public sealed class DecidedRowsTests
{
    private const string Row = "产出指标/数量指标/清障长度#1";

    [Theory]
    [InlineData("9", DecisionState.Applied, "8")]
    [InlineData("8", DecisionState.Agreed, "8")]
    [InlineData("7", DecisionState.Conflict, "7")]
    public void A_correction_holds_where_what_was_seen_is_read_again(string read, string state, string stored)
    {
        var filing = Decide(Scored(decimal.Parse(read)), Correct("score", "9", "8"));

        Assert.Equal(state, Assert.Single(filing.Decisions).State);
        Assert.Equal(decimal.Parse(stored), filing.ScoreItems[0].Score);
        Assert.Equal(state == DecisionState.Applied, filing.Corrections is [{ Read: "9", Stored: "8", Reason: "human:1" }]);
        Assert.Equal(state == DecisionState.Conflict, filing.Findings.Any(f => f.Rule == FindingRule.DecisionConflict));
    }

    [Theory]
    [InlineData("score_items", "产出指标/数量指标/别的#1", "score")]
    [InlineData("score_items", Row, "level3")]
    [InlineData("nothing", Row, "score")]
    public void What_names_no_row_or_column_is_lost_and_told(string record, string anchor, string field)
    {
        var filing = Decide(Scored(9), new Decision(1, DecisionAct.Correct, 1, record, anchor, field, "9", "8"));

        Assert.Equal(DecisionState.Lost, Assert.Single(filing.Decisions).State);
        Assert.Equal(FindingRule.DecisionLost, Assert.Single(filing.Findings).Rule);
        Assert.Equal(9, filing.ScoreItems[0].Score);
    }

    [Fact]
    public void A_decision_on_a_part_that_is_gone_touches_no_row_of_another()
    {
        var filing = Decide(Scored(9), Correct("score", "9", "8") with { Part = 2 });

        Assert.Equal(DecisionState.Lost, Assert.Single(filing.Decisions).State);
        Assert.Equal(9, filing.ScoreItems[0].Score);
    }

    [Fact]
    public void One_that_is_taken_back_changes_nothing()
    {
        var filing = Decide(Scored(9), Correct("score", "9", "8"), Correct("score", null, null) with
        {
            Id = 2, Act = DecisionAct.Undo, Undoes = 1,
        });

        Assert.Equal([DecisionState.Undone, DecisionState.Applied], filing.Decisions.Select(d => d.State));
        Assert.Equal(9, filing.ScoreItems[0].Score);
        Assert.Empty(filing.Corrections);
    }

    [Fact]
    public void A_second_correction_builds_on_the_first()
    {
        var filing = Decide(Scored(9), Correct("score", "9", "8"), Correct("score", "8", "7.5") with { Id = 2 });

        Assert.Equal(7.5m, filing.ScoreItems[0].Score);
        Assert.Equal(["human:1", "human:2"], filing.Corrections.Select(c => c.Reason));
    }

    [Fact]
    public void A_conflict_is_told_until_it_is_decided_again()
    {
        var filing = Decide(Scored(7), Correct("score", "9", "8"), Correct("score", "7", "8") with { Id = 2 });

        Assert.Equal([DecisionState.Conflict, DecisionState.Applied], filing.Decisions.Select(d => d.State));
        Assert.Equal(8, filing.ScoreItems[0].Score);
        Assert.Empty(filing.Findings);
    }

    [Fact]
    public void What_came_of_a_target_is_read_anew_at_its_indicator()
    {
        var indicator = new Indicator("1", "产出指标", "11", "数量指标", "清障长度", null, "≥3公里")
        {
            ActualValues = TargetParser.Parse("8公里"),
        };
        var filing = Decide(
            Scored(9) with
            {
                Indicators = [indicator],
                ScoreItems = [Scored(9).ScoreItems[0] with { Actual = "8公里", Indicator = indicator }],
            },
            Correct("actual", "8公里", "3公里"));

        Assert.Equal(3, Assert.Single(filing.Indicators[0].ActualValues).Low);
        Assert.Same(filing.Indicators[0], filing.ScoreItems[0].Indicator);
    }

    [Fact]
    public void Scores_are_added_up_again()
    {
        var found = new Finding(FindingRule.ScoreExceedsWeight, Severity.Error, "清障长度", "a score of 11.00 was found");
        var filing = Scored(11) with { Findings = [found], Checks = [new(f => ScoreChecks.Run(f.ScoreItems, f.Evaluation), [found])] };

        Assert.Empty(Decide(filing, Correct("score", "11", "9")).Findings);
        Assert.Single(Decide(filing, Correct("score", "11", "12")).Findings);
    }

    [Fact]
    public void A_confirmed_field_is_sure_and_its_neighbours_are_not()
    {
        var place = new TextSpan(1, 3, 3, Confidence: 0.6);
        var filing = Scored(9);
        filing = filing with { ScoreItems = [filing.ScoreItems[0] with { Evidence = [new(null, place), new("score", place)] }] };

        var decided = Decide(filing, Correct("score", "9", "9") with { Act = DecisionAct.Confirm });

        Assert.Equal([("", 0.6), ("score", 1)], decided.ScoreItems[0].Evidence.Select(e => (e.Field ?? "", e.Span.Confidence)));
        Assert.Equal(DecisionState.Applied, decided.Decisions[0].State);
        Assert.Empty(decided.Corrections);
    }

    [Fact]
    public void A_project_keeps_what_points_at_it()
    {
        var project = new Project("引水渠清障", null, new Money(100), null, null, null, null);
        var filing = Scored(9) with
        {
            Projects = [project],
            BudgetItems = [new BudgetItem("总额", new Money(100), "1") { Project = project }],
        };

        var decided = Decide(filing, new Decision(1, DecisionAct.Correct, 1, "projects", "引水渠清障#1", "total_fen", "100", "250"));

        Assert.Equal(250, decided.Projects[0].Total!.Value.Fen);
        Assert.Same(decided.Projects[0], decided.BudgetItems[0].Project);
    }

    [Fact]
    public void The_figures_of_one_cell_hold_whatever_is_written_in_it()
    {
        var hostile = "=1+1\u0007" + new string('9', 1 << 20);

        Assert.Equal(hostile, Decide(Scored(9), Correct("actual", null, hostile)).ScoreItems[0].Actual);
    }

    [Theory]
    [InlineData("said so", DecisionState.Applied, true)]
    [InlineData("says something else", DecisionState.Conflict, false)]
    public void A_finding_is_dismissed_while_it_says_what_it_said(string seen, string state, bool isDismissed)
    {
        var filing = Scored(9) with { Findings = [new Finding("missing-label", Severity.Warning, "清障/长度", "said so")] };

        var decided = DecidedFindings.Applied(filing, 1,
            [new Decision(1, DecisionAct.Dismiss, 1, "findings", "missing-label/清障\\/长度#1", Seen: seen)]);

        Assert.Equal(state, Assert.Single(decided.Decisions).State);
        Assert.Equal(isDismissed, decided.Findings[0].DismissedBy == 1);
    }

    private static Decision Correct(string field, string? seen, string? decided) =>
        new(1, DecisionAct.Correct, 1, "score_items", Row, field, seen, decided);

    private static Filing Decide(Filing filing, params Decision[] decisions) => DecidedRows.Applied(filing, 1, decisions);

    private static Filing Scored(decimal score) => new()
    {
        Kind = FilingKind.ProjectSelfEvaluation,
        ScoreItems = [new ScoreItem { Level1 = "产出指标", Level2 = "数量指标", Level3 = "清障长度", Weight = 10, Score = score }],
    };
}
