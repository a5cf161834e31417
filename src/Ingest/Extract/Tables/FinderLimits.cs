namespace Pipeline.Ingest.Extract.Tables;

/// <summary>
/// What a page may hold to be searched for tables. The densest sheets seen stay below a hundredth of it;
/// beyond are drawings, maps and hostile files, which yield no table rather than hold up the rest.
/// </summary>
internal static class FinderLimits
{
    public const int Rulings = 200_000;

    /// <summary>Joined edges, of both directions; pairs of them are looked at.</summary>
    public const int Edges = 6_000;

    /// <summary>Rows times columns of one grid.</summary>
    public const int Places = 250_000;

    public const int Words = 50_000;

    /// <summary>Of text that is looked through for tables nobody drew.</summary>
    public const int Lines = 3_000;
}
