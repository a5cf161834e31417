namespace Pipeline.Parsers.Indicators;

/// <summary>Stub: the values branch owns this file; take theirs.</summary>
public static class Taxonomy
{
    public static bool TryReadLevel1(ReadOnlySpan<char> text, out LevelName level)
    {
        level = new LevelName(text.ToString(), null, null);
        return text.StartsWith("产出指标") || text.StartsWith("效益指标") || text.StartsWith("满意度指标");
    }

    public static bool TryReadLevel2(ReadOnlySpan<char> text, out LevelName level)
    {
        level = new LevelName(text.ToString(), null, null);
        return false;
    }
}
