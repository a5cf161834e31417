namespace Pipeline.Parsers.Layout.Aligned;

/// <summary>The fragments that stand where they were on the page: those well apart from the one before them. One that is a single space
/// away may stand too far left, since dumps close words up that are near each other.</summary>
internal static class Firm
{
    private const int NearGap = 1;

    public static bool Is(IReadOnlyList<Fragment> line, int index) =>
        index == 0 || line[index].Offset - line[index - 1].OffsetEnd > NearGap;

    public static IEnumerable<Fragment> Of(IReadOnlyList<Fragment> line) => line.Where((_, i) => Is(line, i));
}
