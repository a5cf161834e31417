using Pipeline.Model;
using Pipeline.Parsers.Tests.Checks.Composed;
using Pipeline.Parsers.Tests.Forms.ProjectTargets;

namespace Pipeline.Parsers.Tests.Decisions;

/// <summary>What is found of rows that a person has corrected or confirmed.</summary>
public sealed class CheckedAgainTests
{
    private const string OtherFunds = "其他资金#1";

    // 120.00 in all, of which 80.00 and 40.00.
    private static readonly string Funds = PairText.Targets(new PairComposer(seed: 1).Next() with { Initial = 120, FiscalShare = 2m / 3 });

    [Theory]
    // Right as it was read, and wrong as decided.
    [InlineData("", "12000000000", FindingRule.BudgetTotalMismatch)]
    // Misread, and put right.
    [InlineData("7.00", null, "")]
    [InlineData("7.00", "7500000", FindingRule.BudgetTotalMismatch)]
    // Not read at all.
    [InlineData(" ", null, "")]
    [InlineData(" ", "", FindingRule.BudgetTotalMismatch)]
    public void Money_is_added_up_with_what_was_decided(string misread, string? decided, string expected)
    {
        var right = Assert.Single(TestText.Parse(Funds).BudgetItems, b => b.Item == "其他资金");
        var text = misread.Length == 0
            ? Funds
            : Funds.Replace($"其他资金\t\t{right.AmountText}", $"其他资金\t\t{misread.Trim()}", StringComparison.Ordinal);
        var read = Assert.Single(TestText.Parse(text).BudgetItems, b => b.Item == "其他资金").Amount;
        var put = decided ?? $"{right.Amount!.Value.Fen}";

        var filing = Decide(text, Correct("budget_items", OtherFunds, "amount_fen", $"{read?.Fen}", put));

        Assert.Equal(put, $"{filing.BudgetItems.Single(b => b.Item == "其他资金").Amount?.Fen}");
        Assert.Equal(expected, string.Join(' ', filing.Findings.Select(f => f.Rule).Distinct()));
    }

    [Fact]
    public void Projects_of_a_list_are_added_up_with_what_was_decided()
    {
        var text = ComposedProjects.Tab(ComposedProjects.Rows);
        var project = TestText.Parse(text).Projects[1];
        var (anchor, fen) = ($"{project.Name}#1", project.Total!.Value.Fen);
        var wrong = Correct("projects", anchor, "total_fen", $"{fen}", $"{fen * 3}");

        Assert.Contains(Decide(text, wrong).Findings, f => f.Rule == FindingRule.ProjectTotalMismatch
            && f.Message.Contains(new Money(fen * 3).In("万元"), StringComparison.Ordinal));
        Assert.DoesNotContain(Decide(text, wrong, Correct("projects", anchor, "total_fen", $"{fen * 3}", $"{fen}") with { Id = 2 }).Findings,
            f => f.Rule == FindingRule.ProjectTotalMismatch);
        Assert.Contains(Decide(text, Correct("projects", anchor, "total_fen", $"{fen}", "")).Findings, f => f.Rule == FindingRule.MissingValue);
    }

    [Fact]
    public void What_does_not_add_up_elsewhere_is_told_once_more_and_not_twice()
    {
        var text = Funds.Replace("其他资金\t\t", "其他资金\t\t1", StringComparison.Ordinal);
        var before = TestText.Parse(text);
        var indicator = before.Projects[0].Indicators[0];
        var row = $"project={before.Projects[0].Name}/{indicator.Level2Code}/{indicator.Level3}#1";

        var after = Decide(text, Correct("indicators", row, "annual_target", indicator.AnnualTarget, "≥1个"));

        Assert.Equal(DecisionState.Applied, Assert.Single(after.Decisions).State);
        Assert.Equal(before.Findings.Select(f => (f.Rule, f.Message)), after.Findings.Select(f => (f.Rule, f.Message)));
    }

    [Fact]
    public void A_doubt_lasts_until_all_that_stands_there_is_confirmed()
    {
        var unsure = Unsure(Funds, "其他资金\t\t");
        var read = Assert.Single(DocumentParser.Parse(unsure));
        var fen = read.BudgetItems.Single(b => b.Item == "其他资金").Amount!.Value.Fen;
        Assert.Single(Doubts(read));
        Assert.Empty(Doubts(Decide(unsure, Confirm("budget_items", OtherFunds, "amount_fen", $"{fen}"))));
        Assert.Empty(Doubts(Decide(unsure, Correct("budget_items", OtherFunds, "amount_fen", $"{fen}", "1"))));

        var pair = new PairComposer(seed: 1).Next();
        unsure = Unsure(PairText.SelfEvaluations[0].Write(pair), $"\t{pair.Rows[0].Name}\t");
        var score = Assert.Single(Assert.Single(DocumentParser.Parse(unsure)).ScoreItems, s => s.Level3 == pair.Rows[0].Name);
        var row = $"{score.Level1}/{score.Level2}/{score.Level3}#1";
        Decision[] all =
        [
            Confirm("score_items", row, "target", score.Target!), Confirm("score_items", row, "actual", score.Actual!),
            Confirm("score_items", row, "weight", $"{score.Weight:0.##}"), Confirm("score_items", row, "shortfall_reason", score.ShortfallReason!),
        ];
        Assert.Single(Doubts(Decide(unsure, all[1..])));
        Assert.Single(Doubts(Decide(unsure, all[..1])));
        Assert.Empty(Doubts(Decide(unsure, [.. all.Select((d, i) => d with { Id = i + 1 })])));
    }

    private static IEnumerable<Finding> Doubts(Filing filing) => filing.Findings.Where(f => f.Rule == FindingRule.LowConfidence);

    /// <summary>A text one line of which was recognised, and is not sure.</summary>
    private static ExtractedDocument Unsure(string text, string mark)
    {
        var page = TestText.Document(text).Pages[0];
        return new ExtractedDocument(
        [
            page with
            {
                Lines = [.. page.Lines.Select(l => !l.Text.Contains(mark, StringComparison.Ordinal) ? l : l with
                {
                    Confidence = 0.6, Words = [.. l.Text.Split('\t', StringSplitOptions.RemoveEmptyEntries).Select(w => new Word(w, null, 0.6))],
                })],
            },
        ]);
    }

    private static Filing Decide(string text, params Decision[] decisions) => Decide(TestText.Document(text), decisions);

    private static Filing Decide(ExtractedDocument document, params Decision[] decisions) =>
        Assert.Single(DocumentParser.Parse(document, decisions));

    private static Decision Correct(string record, string anchor, string field, string? seen, string? decided) =>
        new(1, DecisionAct.Correct, 1, record, anchor, field, seen is "" ? null : seen, decided is "" ? null : decided);

    private static Decision Confirm(string record, string anchor, string field, string seen) =>
        new(1, DecisionAct.Confirm, 1, record, anchor, field, seen, seen);
}
