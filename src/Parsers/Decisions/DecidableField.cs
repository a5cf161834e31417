using Pipeline.Model;

namespace Pipeline.Parsers.Decisions;

/// <summary>A column that a person may decide on.</summary>
/// <param name="Get">Its value as the column holds it; null for an empty cell.</param>
/// <param name="Set">The row with another.</param>
/// <param name="Takes">What a person may write for it.</param>
/// <param name="TryRead">The value of what a person wrote, given the unit of the filing's amounts; false where it is none.</param>
public sealed record DecidableField(
    string Table, string Name, Func<FilingRecord, string?> Get, Func<FilingRecord, string?, FilingRecord> Set, string Takes,
    DecidableField.Reading TryRead)
{
    public delegate bool Reading(string written, string? unit, out string? value);
}
