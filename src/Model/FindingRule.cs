namespace Pipeline.Model;

/// <summary>The names of the rules whose breach is a finding.</summary>
public static class FindingRule
{
    public const string BudgetTotalMismatch = "budget-total-mismatch";
    public const string ProjectTotalMismatch = "project-total-mismatch";
    public const string ScoreTotalMismatch = "score-total-mismatch";
    public const string ScoreExceedsWeight = "score-exceeds-weight";
    public const string IndicatorCodeMismatch = "indicator-code-mismatch";
    public const string MissingLabel = "missing-label";
    public const string MissingValue = "missing-value";
    public const string LowConfidence = "low-confidence";
    public const string UnparsedText = "unparsed-text";
    public const string UnknownForm = "unknown-form";

    /// <summary>No unit of money is printed, so that an amount is kept as text alone.</summary>
    public const string MissingUnit = "missing-unit";

    /// <summary>A block of a recognised form was read into nothing that can be true; none of it was stored.</summary>
    public const string LayoutNotUnderstood = "layout-not-understood";

    /// <summary>A heading or label that differs from a known one by one character was taken for that one.</summary>
    public const string MisprintedLabel = "misprinted-label";

    /// <summary>A rule of this program failed; the rest of the file was read.</summary>
    public const string InternalError = "internal-error";

    /// <summary>A part of the file is spoilt, and pages were read from their picture instead of their text.</summary>
    public const string DamagedFile = "damaged-file";

    /// <summary>
    /// The file holds text that whoever looks at it does not see: hidden rows, columns or sheets, hidden letters. It was not read.
    /// </summary>
    public const string HiddenContent = "hidden-content";

    /// <summary>A text dump has lost which cell a text belongs to, and the reading stored is one of several.</summary>
    public const string AmbiguousLayout = "ambiguous-layout";

    /// <summary>The printed 执行率 is not what was paid of the budget.</summary>
    public const string ExecutionRateMismatch = "execution-rate-mismatch";

    /// <summary>The points of the 执行率 are not that share of their weight.</summary>
    public const string ExecutionScoreMismatch = "execution-score-mismatch";

    /// <summary>More was paid than was budgeted or had arrived.</summary>
    public const string PaidAboveAllotted = "paid-above-allotted";

    /// <summary>The weights come to neither 100 nor, without the execution rate, 90.</summary>
    public const string WeightsNot100 = "weights-not-100";

    /// <summary>A result misses its target and has all its points.</summary>
    public const string TargetMissedFullScore = "target-missed-full-score";

    /// <summary>The score of a measured result fits no formula in use.</summary>
    public const string ScoreFormulaMismatch = "score-formula-mismatch";

    /// <summary>The score of a result told in words is outside the band of those words.</summary>
    public const string QualitativeScoreOutOfBand = "qualitative-score-out-of-band";

    /// <summary>A target was missed, or exceeded by far, and the form gives no reason where it asks for one.</summary>
    public const string DeviationReasonMissing = "deviation-reason-missing";

    /// <summary>The grade is not that of the total score.</summary>
    public const string GradeMismatch = "grade-mismatch";

    /// <summary>Several measured results are their targets word for word.</summary>
    public const string ResultEqualsTarget = "result-equals-target";

    /// <summary>An amount or a result is ten thousand times what stands beside it: 元 for 万元.</summary>
    public const string UnitSlip = "unit-slip";

    /// <summary>Another filing contradicts this one, and nothing printed tells which of the two holds.</summary>
    public const string ConflictingCopies = "conflicting-copies";

    /// <summary>A person decided on a value, and another is read now than was seen then.</summary>
    public const string DecisionConflict = "decision-conflict";

    /// <summary>A person decided on a row that is read no more.</summary>
    public const string DecisionLost = "decision-lost";

    /// <summary>Pages were recognised by one model, without the second witness of their figures.</summary>
    public const string SingleReader = "single-reader";

    public static IReadOnlyList<string> All { get; } =
    [
        BudgetTotalMismatch, ProjectTotalMismatch, ScoreTotalMismatch, ScoreExceedsWeight, IndicatorCodeMismatch, MissingLabel,
        MissingValue, LowConfidence, UnparsedText, UnknownForm, MissingUnit, LayoutNotUnderstood, MisprintedLabel, InternalError,
        DamagedFile, HiddenContent, AmbiguousLayout, ExecutionRateMismatch, ExecutionScoreMismatch, PaidAboveAllotted, WeightsNot100,
        TargetMissedFullScore, ScoreFormulaMismatch, QualitativeScoreOutOfBand, DeviationReasonMissing, GradeMismatch,
        ResultEqualsTarget, UnitSlip, ConflictingCopies, DecisionConflict, DecisionLost,
        SingleReader,
    ];
}
