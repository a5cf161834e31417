namespace Pipeline.Ingest.Extract.Workers;

/// <summary>What a worker is told of a file, apart from its content.</summary>
/// <param name="Name">The file's, without its folder.</param>
/// <param name="Passwords">Tried in turn on a file that is locked.</param>
/// <param name="UnpackInto">The folder for what an archive holds; the worker makes it. Null where the file is none.</param>
internal sealed record FileRequest(string Name, IReadOnlyList<string> Passwords, string? UnpackInto = null);
