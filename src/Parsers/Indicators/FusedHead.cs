namespace Pipeline.Parsers.Indicators;

/// <summary>The beginning of an item of a fused string: 2、1-产出指标；11-数量指标；</summary>
/// <param name="Start">Where its number, or else its first level, begins.</param>
/// <param name="End">Behind the separator of the last level read.</param>
/// <param name="Number">The item's number; 0 where none is printed.</param>
/// <param name="Level2">Null where the name behind the first level is none of the second levels known.</param>
internal readonly record struct FusedHead(int Start, int End, int Number, LevelName Level1, LevelName? Level2);
