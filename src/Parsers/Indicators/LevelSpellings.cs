using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;

namespace Pipeline.Parsers.Indicators;

/// <summary>Every plain spelling of the headings of one level: with and without 指标, with and without the standard code.</summary>
internal sealed class LevelSpellings
{
    private readonly FrozenDictionary<string, LevelName>.AlternateLookup<ReadOnlySpan<char>> spellings;

    public LevelSpellings((string Name, string? Code)[] rows, int codeLength)
    {
        CodeLength = codeLength;
        spellings = rows
            .SelectMany(row => new[] { row, (Name: row.Name + TaxonomyTable.Suffix, row.Code) })
            .SelectMany(row => Spellings(new LevelName(row.Code, row.Name, null)))
            .ToFrozenDictionary(row => row.Key, row => row.Value)
            .GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The digits of a code of this level.</summary>
    public int CodeLength { get; }

    public bool TryGet(ReadOnlySpan<char> spelling, [NotNullWhen(true)] out LevelName? level) =>
        spellings.TryGetValue(spelling, out level);

    private static IEnumerable<KeyValuePair<string, LevelName>> Spellings(LevelName level)
    {
        yield return new(level.Name, level);
        if (level.Code is not null)
            yield return new($"{level.Code}-{level.Name}", level);
    }
}
