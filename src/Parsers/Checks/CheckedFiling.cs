using Pipeline.Model;
using Pipeline.Parsers.Checks.Funds;
using Pipeline.Parsers.Checks.Results;

namespace Pipeline.Parsers.Checks;

/// <summary>A filing with what its checks look at.</summary>
internal sealed class CheckedFiling
{
    private readonly Sureness _sureness;

    public CheckedFiling(Filing filing)
    {
        Filing = filing;
        _sureness = new Sureness(filing);
        Rows = [.. filing.ScoreItems.Select((item, i) => ScoredRow.Of(i + 1, item, _sureness))];
        Funds = FundsRow.Of(filing);
        Note = new PrintedNote(filing);
        ScoreSlack = ScoreStep.Slack(filing.ScoreItems.Select(i => i.Score).OfType<decimal>());
    }

    public Filing Filing { get; }

    public IReadOnlyList<ScoredRow> Rows { get; }

    /// <summary>The rows of the money of projects; those with one amount too.</summary>
    public IReadOnlyList<FundsRow> Funds { get; }

    public PrintedNote Note { get; }

    /// <summary>In points.</summary>
    public decimal ScoreSlack { get; }

    /// <summary>How a form of the year's end tells results; one of the middle of the year tells how far they are.</summary>
    public bool TellsResults =>
        Filing.Kind is FilingKind.ProjectSelfEvaluation or FilingKind.SelfEvaluationScores or FilingKind.TransferSelfEvaluation;

    public bool IsSure(FilingRecord record, params IReadOnlyList<string> fields) => _sureness.Is(record, fields);

    /// <summary>An amount with the unit it was printed in.</summary>
    public PrintedAmount Amount(BudgetItem item) =>
        new(item.Item, item.Amount, item.AmountText, Array.Find(Units, u => item.AmountText?.EndsWith(u, StringComparison.Ordinal) == true)
            ?? Filing.AmountUnit ?? "元");

    private static readonly string[] Units = ["亿元", "万元", "千元", "元"];
}
