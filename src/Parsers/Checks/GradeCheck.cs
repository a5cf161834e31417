using Pipeline.Model;

namespace Pipeline.Parsers.Checks;

/// <summary>The grade is that of the total score: see <see cref="ScoringRules.Grades"/>, unless the form prints other bounds.</summary>
internal static class GradeCheck
{
    public static IEnumerable<Finding> Run(CheckedFiling filing)
    {
        if (filing.Filing.Evaluation is not { TotalScore: { } score and <= ScoringRules.AllPoints, Grade: { } printed } evaluation
            || !filing.IsSure(evaluation, "total_score", "grade") || filing.Note.Grades() is not { } grades)
            yield break;
        var grade = Array.Find(ScoringRules.GradeWords, w => w.Word == printed).Grade ?? printed;
        var expected = grades.First(g => score >= g.From || g.From == 0);
        if (grades.Any(g => g.Grade == grade) && expected.Grade != grade)
            yield return new Finding(FindingRule.GradeMismatch, Severity.Warning, $"总分 {CheckText.Points(score)}，等级 {printed}",
                $"the grade {printed} for a score of {CheckText.Points(score)} was found; {expected.Grade} was expected, "
                    + $"which begins at {CheckText.Points(expected.From)}")
            {
                Evidence = evaluation.Evidence,
            };
    }
}
