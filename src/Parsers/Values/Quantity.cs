namespace Pipeline.Parsers.Values;

/// <summary>A number, or a range, with its unit in a text.</summary>
/// <param name="Start">The first character, from 0.</param>
/// <param name="End">Behind the unit.</param>
/// <param name="High">The upper end of a range, else null.</param>
/// <param name="Unit">As printed, without the 余 or 多 of 100余家; null for none.</param>
/// <param name="IsMoreThan">Whether 余 or 多 follows the number.</param>
internal readonly record struct Quantity(int Start, int End, decimal Low, decimal? High, string? Unit, bool IsMoreThan);
