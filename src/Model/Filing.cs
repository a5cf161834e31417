namespace Pipeline.Model;

/// <summary>One form of a document, read into rows. Ordinals are the positions in these lists, from 1.</summary>
public sealed record Filing : FilingRecord
{
    /// <summary>One of <see cref="FilingKind"/>.</summary>
    public required string Kind { get; init; }

    public string? Title { get; init; }

    public string? Agency { get; init; }

    public int? FiscalYear { get; init; }

    /// <summary>万元 or 元; null where the filing states none.</summary>
    public string? AmountUnit { get; init; }

    /// <summary>The pages of the document this form stands on, from 1.</summary>
    public int FirstPage { get; init; } = 1;

    public int LastPage { get; init; } = 1;

    /// <summary>Pages between the first and the last one that are other filings' alone.</summary>
    public IReadOnlyList<int> LeftOutPages { get; init; } = [];

    /// <summary>Whether the form stands on a page of the document.</summary>
    public bool IsOn(int page) => FirstPage <= page && page <= LastPage && !LeftOutPages.Contains(page);

    /// <summary>Whether the form asks why a target was missed (偏差原因分析, 未完成原因); it is not stored.</summary>
    public bool AsksForReasons { get; init; }

    public IReadOnlyList<HeaderField> HeaderFields { get; init; } = [];

    public IReadOnlyList<BudgetItem> BudgetItems { get; init; } = [];

    public IReadOnlyList<Goal> Goals { get; init; } = [];

    public IReadOnlyList<KeyTask> Tasks { get; init; } = [];

    public IReadOnlyList<Project> Projects { get; init; } = [];

    /// <summary>The filing's own indicators; those of a project stand in the project.</summary>
    public IReadOnlyList<Indicator> Indicators { get; init; } = [];

    public IReadOnlyList<ScoreItem> ScoreItems { get; init; } = [];

    public Evaluation? Evaluation { get; init; }

    public IReadOnlyList<Section> Sections { get; init; } = [];

    /// <summary>Figures stated before the first section; the others stand in their section.</summary>
    public IReadOnlyList<Fact> Facts { get; init; } = [];

    public IReadOnlyList<Finding> Findings { get; init; } = [];

    /// <summary>By which some of the findings were found, to be run again when a person has corrected rows; they are not stored.</summary>
    public IReadOnlyList<FilingCheck> Checks { get; init; } = [];

    public IReadOnlyList<Correction> Corrections { get; init; } = [];

    /// <summary>What became of the decisions on it.</summary>
    public IReadOnlyList<DecisionOutcome> Decisions { get; init; } = [];
}
