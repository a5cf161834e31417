namespace Pipeline.Parsers.Layout.Aligned;

/// <summary>How strictly the columns of a page are told apart by place; dumps differ in how well they keep it.</summary>
/// <param name="Reach">What each character costs by which a word reaches over a cut.</param>
/// <param name="Astray">What each cell costs that does not begin, end or have its middle where most of its column do.</param>
/// <param name="Missing">Where words a single space behind others tell nothing by their place, since the dump set them wherever those
/// before them ended: what each column costs that has no other words. Null where every word tells.</param>
internal readonly record struct CutWeights(double Reach, double Astray, double? Missing = null)
{
    public bool Drifts => Missing is not null;

    public static readonly CutWeights[] All =
    [
        new(0.5, 0.5),
        new(0.1, 0.5),
        new(0.1, 0.1),
        new(0, 0.1),
        new(0.1, 0.5, Missing: 1),
        new(0.1, 0.5, Missing: 0),
    ];
}
