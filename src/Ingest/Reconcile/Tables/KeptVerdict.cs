namespace Pipeline.Ingest.Reconcile.Tables;

/// <summary>A row of `verdicts`.</summary>
internal sealed record KeptVerdict(string A, string B, string Verdict, string ByWhom, string At);
