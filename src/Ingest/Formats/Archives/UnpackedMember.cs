namespace Pipeline.Ingest.Formats.Archives;

/// <summary>A file that was unpacked.</summary>
/// <param name="Number">From 1: what its file is called in the folder.</param>
/// <param name="Name">What it is known by, with its folders and the archives within the archive.</param>
/// <param name="Refusal">Set for an archive that could not be unpacked, or not wholly: a sentence.</param>
internal sealed record UnpackedMember(int Number, string Name, string? Refusal);
