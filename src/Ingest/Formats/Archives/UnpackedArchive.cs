namespace Pipeline.Ingest.Formats.Archives;

/// <summary>What an archive was unpacked into.</summary>
/// <param name="Members">At least one.</param>
/// <param name="LeftOut">Names of what is not for reading: a system's clutter, links.</param>
/// <param name="Loss">A sentence on what could not be unpacked, and is nowhere but in the archive; null where all could.</param>
internal sealed record UnpackedArchive(IReadOnlyList<UnpackedMember> Members, IReadOnlyList<string> LeftOut, string? Loss);
