using Pipeline.Model;

namespace Pipeline.Ingest.Extract.Workers;

/// <summary>What a worker is told of a file, apart from its content.</summary>
/// <param name="Name">The file's, without its folder.</param>
/// <param name="Passwords">Tried in turn on a file that is locked.</param>
/// <param name="Scratch">A folder for what is unpacked or converted, which the worker makes; null where the file needs none.</param>
/// <param name="Decisions">What people decided on the file, the oldest first.</param>
internal sealed record FileRequest(
    string Name, IReadOnlyList<string> Passwords, string? Scratch = null, IReadOnlyList<Decision>? Decisions = null);
