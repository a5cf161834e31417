using Pipeline.Parsers.Forms.DepartmentTargets;
using Pipeline.Parsers.Forms.ProjectTargets;
using Pipeline.Parsers.Forms.ProjectSelfEvaluation;
using Pipeline.Parsers.Forms.SelfEvaluationReport;
using Pipeline.Parsers.Forms.SelfEvaluationScores;

namespace Pipeline.Parsers.Forms;

/// <summary>The forms that can be read. A new form is a folder beside this file and one line here.</summary>
internal static class FormTable
{
    public static IReadOnlyList<IForm> Forms { get; } =
    [
        new DepartmentTargetsForm(),
        new ProjectTargetsForm(),
        new SelfEvaluationScoresForm(),
        new SelfEvaluationReportForm(),
        new ProjectSelfEvaluationForm(),
        new SheetOnlyForm(SheetForm.TransferTargets),
        new SheetOnlyForm(SheetForm.TransferSelfEvaluation),
        new SheetOnlyForm(SheetForm.Monitoring),
    ];
}
