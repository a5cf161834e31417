namespace Pipeline.Model;

/// <summary>The kinds of filing, as the database names them.</summary>
public static class FilingKind
{
    public const string DepartmentTargets = "department-targets";
    public const string ProjectTargets = "project-targets";
    public const string SelfEvaluationScores = "self-evaluation-scores";
    public const string ProjectSelfEvaluation = "project-self-evaluation";
    public const string TransferTargets = "transfer-targets";
    public const string TransferSelfEvaluation = "transfer-self-evaluation";
    public const string Monitoring = "monitoring";
    public const string SelfEvaluationReport = "self-evaluation-report";
    public const string Unknown = "unknown";

    public static IReadOnlyList<string> All { get; } =
    [
        DepartmentTargets, ProjectTargets, SelfEvaluationScores, ProjectSelfEvaluation, TransferTargets, TransferSelfEvaluation,
        Monitoring, SelfEvaluationReport, Unknown,
    ];
}
