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

    /// <summary>The file holds text that whoever looks at it does not see: hidden rows, columns or sheets, hidden letters. It was not read.</summary>
    public const string HiddenContent = "hidden-content";

    /// <summary>A text dump has lost which cell a text belongs to, and the reading stored is one of several.</summary>
    public const string AmbiguousLayout = "ambiguous-layout";

    /// <summary>Another filing contradicts this one, and nothing printed tells which of the two holds.</summary>
    public const string ConflictingCopies = "conflicting-copies";

    public static IReadOnlyList<string> All { get; } =
    [
        BudgetTotalMismatch, ProjectTotalMismatch, ScoreTotalMismatch, ScoreExceedsWeight, IndicatorCodeMismatch, MissingLabel,
        MissingValue, LowConfidence, UnparsedText, UnknownForm, MissingUnit, LayoutNotUnderstood, MisprintedLabel, InternalError,
        DamagedFile, HiddenContent, AmbiguousLayout, ConflictingCopies,
    ];
}
