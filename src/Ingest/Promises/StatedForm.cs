namespace Pipeline.Ingest.Promises;

/// <summary>A filing that counts, and promises or reports.</summary>
/// <param name="IsSure">Whether its figures were read surely enough to be held against others.</param>
internal sealed record StatedForm(long Id, FormKey Key, string Kind, string FileName, bool IsSure);
