using Pipeline.Model;

namespace Pipeline.Ingest.Store;

/// <summary>Stores a filing's overall result.</summary>
internal sealed class EvaluationTable(Statements statements, EvidenceTable evidence)
{
    private readonly InsertStatement _insert = statements.Insert("evaluations", "filing_id", "total_weight", "total_score", "grade");

    public void Write(FilingScope scope, Evaluation evaluation)
    {
        var id = _insert.Row().Integer(scope.FilingId).Real(evaluation.TotalWeight).Real(evaluation.TotalScore).Text(evaluation.Grade).RunForKey();
        evidence.Write(scope, "evaluations", id, evaluation.Evidence);
        scope.Remember(evaluation, "evaluations", id);
    }
}
