namespace Pipeline.Ingest.Files;

/// <summary>Something that is left where it is.</summary>
/// <param name="Path">As it is known.</param>
/// <param name="IsFailure">Whether it should have been taken and could not be; links, pipes and devices are left on purpose.</param>
internal sealed record NotTaken(string Path, string Reason, bool IsFailure);
