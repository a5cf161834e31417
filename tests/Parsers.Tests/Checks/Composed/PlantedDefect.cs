using Pipeline.Model;

namespace Pipeline.Parsers.Tests.Checks.Composed;

/// <summary>A defect as filings have it, and the rule that must name it.</summary>
/// <param name="NeedsPoints">Whether a form without points cannot have it.</param>
/// <param name="NeedsGrade">Whether only a form with a grade can have it.</param>
/// <param name="Plant">Null where this pair cannot have it.</param>
internal sealed record PlantedDefect(
    string Rule, string Wording, bool NeedsPoints, bool NeedsGrade, Func<PairComposer, ComposedPair, ComposedPair?> Plant)
{
    /// <summary>Whether only a form that prints a target in one cell can have it.</summary>
    public bool NeedsWholeTarget { get; init; }

    public static readonly PlantedDefect[] All =
    [
        new(FindingRule.ExecutionRateMismatch, "too high", false, false, (c, p) =>
            p with { Rate = c.Rated((p.Paid / p.Budget) + 0.06m) }),
        new(FindingRule.ExecutionRateMismatch, "digits exchanged", false, false, (c, p) =>
            p with { Rate = c.Rated((p.Paid / p.Budget) - 0.27m) }),
        new(FindingRule.ExecutionScoreMismatch, "all points for less", true, false, (_, p) =>
            p.Paid / p.Budget < 0.92m ? p with { SpendingScore = p.SpendingWeight } : null),
        new(FindingRule.ExecutionScoreMismatch, "too few points", true, false, (c, p) =>
            p with { SpendingScore = c.Rounded(p.SpendingWeight * 0.6m) }),
        new(FindingRule.PaidAboveAllotted, "more paid", false, false, (c, p) =>
            WithPaid(c, p, Math.Round(p.Budget * 1.08m, 2))),
        new(FindingRule.PaidAboveAllotted, "a little more paid", false, false, (c, p) =>
            WithPaid(c, p, p.Budget + 0.5m)),
        new(FindingRule.WeightsNot100, "a weight too much", true, false, (_, p) =>
            WithRow(p, 1, r => r with { Weight = r.Weight + 3, Score = r.Score + (r.Score == r.Weight ? 3 : 0) },
                r => r.Score == r.Weight)),
        new(FindingRule.WeightsNot100, "a weight too little", true, false, (_, p) =>
            WithRow(p, 2, r => r with { Weight = r.Weight - 2, Score = r.Weight - 2 }, r => r.Score == r.Weight)),
        new(FindingRule.TargetMissedFullScore, "missed by far", true, false, (c, p) =>
            Measured(p, r => r.Sign is "≥" or "＞" or "≤", r => c.Measured(r, isMet: false) with { Score = r.Weight })),
        new(FindingRule.TargetMissedFullScore, "only just not more", true, false, (_, p) =>
            Measured(p, r => r.Sign is "＞" or "＜",
                r => r with { Actual = PairComposer.Printed(r.Number) + r.Unit, Score = r.Weight, Reason = "尚差一点。" })),
        new(FindingRule.TargetMissedFullScore, "a plain number not reached", true, false, (c, p) =>
            Measured(p, r => r.Sign == "=", r => c.Measured(r, isMet: false) with { Score = r.Weight })),
        new(FindingRule.ScoreFormulaMismatch, "too much for a missed target", true, false, (c, p) =>
            Measured(p, r => r.Sign is "≥" && r.Weight > 5, r => WithShare(c, r, 0.5m, 0.9m))),
        new(FindingRule.ScoreFormulaMismatch, "too little for a missed target", true, false, (c, p) =>
            Measured(p, r => r.Sign is "≥" or "＞" && r.Weight > 5, r => WithShare(c, r, 0.9m, 0.5m))),
        new(FindingRule.ScoreFormulaMismatch, "too little for a met target", true, false, (c, p) =>
            Measured(p, r => r.Sign is not null && r.Weight > 5,
                r => c.Measured(r, isMet: true) with { Score = c.Rounded(r.Weight * 0.8m) })),
        new(FindingRule.QualitativeScoreOutOfBand, "all points for a part", true, false, (_, p) =>
            Measured(p, r => r.Sign is null, r => r with { Actual = "部分达成预期指标并具有一定效果", Score = r.Weight, Reason = "进度滞后。" })),
        new(FindingRule.QualitativeScoreOutOfBand, "half the points for all", true, false, (c, p) =>
            Measured(p, r => r.Sign is null,
                r => r with { Actual = c.Pick(["达成预期指标", "全部达成", "达成年度指标"]), Score = c.Rounded(r.Weight * 0.5m) })),
        new(FindingRule.QualitativeScoreOutOfBand, "most points for nothing", true, false, (c, p) =>
            Measured(p, r => r.Sign is null,
                r => r with { Actual = "未达成预期指标且效果较差", Score = c.Rounded(r.Weight * 0.9m), Reason = "未开展。" })),
        new(FindingRule.DeviationReasonMissing, "missed", false, false, (c, p) =>
            Measured(p, r => r.Sign is "≥" or "≤", r => c.Measured(r, isMet: false) with { Reason = c.Pick(["", "无", "—"]) })),
        new(FindingRule.DeviationReasonMissing, "far above", false, false, (_, p) =>
            Measured(p, r => r.Level2 == "数量指标",
                r => r with { Actual = PairComposer.Printed(Math.Ceiling(r.Number * 1.6m)) + r.Unit, Score = r.Weight, Reason = "" })),
        new(FindingRule.GradeMismatch, "better than it is", true, true, (_, p) =>
            p with { Grade = p.Total >= 90 ? "良" : "优" }),
        new(FindingRule.GradeMismatch, "worse than it is", true, true, (_, p) =>
            p with { Grade = p.Total >= 80 ? "中" : "良" }),
        new(FindingRule.ResultEqualsTarget, "copied with their signs", false, false, (_, p) =>
            p with { Rows = [.. p.Rows.Select(r => r.Sign is null ? r : r with { Actual = r.Target, Score = r.Weight })] })
            { NeedsWholeTarget = true },
        new(FindingRule.UnitSlip, "a result in single units", false, false, (_, p) =>
            Measured(p, r => r.Level2 == "数量指标",
                r => r with { Actual = PairComposer.Printed(r.Number * 10_000) + r.Unit, Score = r.Weight, Reason = "单位有误。" })),
        new(FindingRule.UnitSlip, "a source in yuan", false, false, (_, p) =>
            p.FiscalShare < 1 ? p with { OtherBudget = (p.Budget - p.Fiscal(p.Budget)) * 10_000 } : null),
        new(FindingRule.UnitSlip, "paid in yuan", false, false, (c, p) =>
            WithPaid(c, p, p.Paid * 10_000) with { Rate = p.Rate, SpendingScore = p.SpendingScore }),
    ];

    private static ComposedPair WithPaid(PairComposer composer, ComposedPair pair, decimal paid) =>
        pair with
        {
            Paid = paid, Rate = composer.Rated(paid / pair.Budget),
            SpendingScore = composer.Rounded(Math.Min(1, paid / pair.Budget) * pair.SpendingWeight),
        };

    private static PairRow WithShare(PairComposer composer, PairRow row, decimal share, decimal scored) => row with
    {
        Actual = PairComposer.Printed(Math.Floor(row.Number * share * 10) / 10) + row.Unit, Score = composer.Rounded(row.Weight * scored),
        Reason = "进度滞后。",
    };

    private static ComposedPair? Measured(ComposedPair pair, Func<PairRow, bool> suits, Func<PairRow, PairRow> change)
    {
        var at = pair.Rows.ToList().FindIndex(r => suits(r));
        return at < 0 ? null : pair with { Rows = [.. pair.Rows.Select((r, i) => i == at ? change(r) : r)] };
    }

    private static ComposedPair? WithRow(ComposedPair pair, int at, Func<PairRow, PairRow> change, Func<PairRow, bool> suits) =>
        suits(pair.Rows[at]) ? pair with { Rows = [.. pair.Rows.Select((r, i) => i == at ? change(r) : r)] } : null;
}
