namespace Pipeline.Ingest.Query;

/// <summary>A condition and the values that ask for it; those not given are NULL in it.</summary>
internal sealed record Filter(string Sql, params IReadOnlyList<string> Parameters);
