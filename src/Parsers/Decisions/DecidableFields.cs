using System.Globalization;
using Pipeline.Model;
using Pipeline.Parsers.Values;

namespace Pipeline.Parsers.Decisions;

/// <summary>
/// The columns that a person may decide on. The names that rows are found by are none: a row is looked for by them when it is read again.
/// </summary>
public static class DecidableFields
{
    // No form gives more; the most that one does is 100.
    private const decimal MostPoints = 10_000;

    public static IReadOnlyList<DecidableField> All { get; } =
    [
        Text<Filing>("filings", "agency", f => f.Agency, (f, v) => f with { Agency = v }),
        Text<Filing>("filings", "title", f => f.Title, (f, v) => f with { Title = v }),
        Text<HeaderField>("header_fields", "value", f => f.Value, (f, v) => f with { Value = v ?? "" }),
        Amount<BudgetItem>("budget_items", "amount_fen", b => b.Amount, (b, v) => b with { Amount = v }),
        Text<BudgetItem>("budget_items", "execution_rate", b => b.ExecutionRate, (b, v) => b with { ExecutionRate = v }),
        Text<Goal>("goals", "text", g => g.Text, (g, v) => g with { Text = v ?? "" }),
        Text<Goal>("goals", "completion", g => g.Completion, (g, v) => g with { Completion = v }),
        Text<KeyTask>("tasks", "content", t => t.Content, (t, v) => t with { Content = v }),
        Amount<KeyTask>("tasks", "amount_fen", t => t.Amount, (t, v) => t with { Amount = v }),
        Text<KeyTask>("tasks", "expected_result", t => t.ExpectedResult, (t, v) => t with { ExpectedResult = v }),
        Amount<Project>("projects", "total_fen", p => p.Total, (p, v) => p with { Total = v }),
        Amount<Project>(
            "projects", "fiscal_appropriation_fen", p => p.FiscalAppropriation, (p, v) => p with { FiscalAppropriation = v }),
        Amount<Project>("projects", "special_account_fen", p => p.SpecialAccount, (p, v) => p with { SpecialAccount = v }),
        Amount<Project>("projects", "other_funds_fen", p => p.OtherFunds, (p, v) => p with { OtherFunds = v }),
        Text<Project>("projects", "goal", p => p.Goal, (p, v) => p with { Goal = v }),
        Text<Indicator>("indicators", "period_target", i => i.PeriodTarget,
            (i, v) => i with { PeriodTarget = v, PeriodValues = TargetParser.Parse(v) }),
        Text<Indicator>("indicators", "annual_target", i => i.AnnualTarget,
            (i, v) => i with { AnnualTarget = v, AnnualValues = TargetParser.Parse(v) }),
        Points<Indicator>("indicators", "weight", i => i.Weight, (i, v) => i with { Weight = v }),
        Text<Indicator>("indicators", "explanation", i => i.Explanation, (i, v) => i with { Explanation = v }),
        Points<ScoreItem>("score_items", "weight", s => s.Weight, (s, v) => s with { Weight = v }),
        Points<ScoreItem>("score_items", "score", s => s.Score, (s, v) => s with { Score = v }),
        Text<ScoreItem>("score_items", "target", s => s.Target, (s, v) => s with { Target = v }),
        Text<ScoreItem>("score_items", "actual", s => s.Actual, (s, v) => s with { Actual = v }),
        Text<ScoreItem>("score_items", "explanation", s => s.Explanation, (s, v) => s with { Explanation = v }),
        Text<ScoreItem>("score_items", "shortfall_reason", s => s.ShortfallReason, (s, v) => s with { ShortfallReason = v }),
        Text<ScoreItem>("score_items", "improvement", s => s.Improvement, (s, v) => s with { Improvement = v }),
        Points<Evaluation>("evaluations", "total_weight", e => e.TotalWeight, (e, v) => e with { TotalWeight = v }),
        Points<Evaluation>("evaluations", "total_score", e => e.TotalScore, (e, v) => e with { TotalScore = v }),
        Text<Evaluation>("evaluations", "grade", e => e.Grade, (e, v) => e with { Grade = v }),
    ];

    public static DecidableField? Find(string table, string? name) => All.FirstOrDefault(f => f.Table == table && f.Name == name);

    private static DecidableField Text<T>(string table, string name, Func<T, string?> get, Func<T, string?, T> set)
        where T : FilingRecord => new(table, name, r => get((T)r), (r, v) => set((T)r, v), "a text", TryReadText);

    /// <summary>Fen, as a whole number.</summary>
    private static DecidableField Amount<T>(string table, string name, Func<T, Money?> get, Func<T, Money?, T> set)
        where T : FilingRecord => new(table, name, r => Shown(get((T)r)),
            (r, v) => set((T)r, v is null ? null : new Money(long.Parse(v, CultureInfo.InvariantCulture))),
            "an amount of money with its unit, as 14.08万元 or 140800元", TryReadAmount);

    /// <summary>As short as it can be told: 9.50 is 9.5, as the database has it.</summary>
    private static DecidableField Points<T>(string table, string name, Func<T, decimal?> get, Func<T, decimal?, T> set)
        where T : FilingRecord => new(table, name, r => Shown(get((T)r)),
            (r, v) => set((T)r, v is null ? null : decimal.Parse(v, NumberStyles.Float, CultureInfo.InvariantCulture)),
            $"a number of points, at most {MostPoints:#,0}", TryReadPoints);

    private static string? Shown(Money? amount) => amount?.Fen.ToString(CultureInfo.InvariantCulture);

    private static string? Shown(decimal? points) => ((double?)points)?.ToString("R", CultureInfo.InvariantCulture);

    private static bool TryReadText(string written, string? unit, out string? value)
    {
        value = written.Length == 0 ? null : written;
        return true;
    }

    private static bool TryReadAmount(string written, string? unit, out string? value)
    {
        var isRead = MoneyReader.TryRead(written, unit ?? "", out var amount);
        value = Shown(amount);
        return isRead;
    }

    private static bool TryReadPoints(string written, string? unit, out string? value)
    {
        value = null;
        if (written.Length == 0)
            return true;
        if (!NumberReader.TryReadAll(written, out var points) || Math.Abs(points) > MostPoints)
            return false;
        value = Shown(points);
        return true;
    }
}
