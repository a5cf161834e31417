using Pipeline.Model;

namespace Pipeline.Parsers.Decisions;

/// <summary>A column that a person may decide on.</summary>
/// <param name="Get">Its value as the column holds it; null for an empty cell.</param>
/// <param name="Set">The row with another.</param>
internal sealed record DecidableField(
    string Table, string Name, Func<FilingRecord, string?> Get, Func<FilingRecord, string?, FilingRecord> Set);
