using Pipeline.Ingest.Store.Rows;
using Pipeline.Model;

namespace Pipeline.Ingest.Store;

/// <summary>Stores a filing's overall result.</summary>
internal sealed class EvaluationTable(RowLog log, EvidenceTable evidence)
{
    private readonly RowWriter _insert = log.Insert("evaluations", "filing_id", "total_weight", "total_score", "grade");

    public void Write(FilingScope scope, Evaluation evaluation)
    {
        var id = _insert.Row().Key(scope.FilingId).Real(evaluation.TotalWeight).Real(evaluation.TotalScore).Text(evaluation.Grade).Run();
        evidence.Write(scope, "evaluations", id, evaluation.Evidence);
        scope.Remember(evaluation, "evaluations", id);
    }
}
