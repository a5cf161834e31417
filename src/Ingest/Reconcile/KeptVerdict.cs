namespace Pipeline.Ingest.Reconcile;

/// <summary>A row of `verdicts`.</summary>
internal sealed record KeptVerdict(string A, string B, string Verdict, string ByWhom, string At);
