using Pipeline.Model;

namespace Pipeline.Ingest.Store;

/// <summary>Comparators as the database names them.</summary>
internal static class ComparatorName
{
    public static string? Of(Comparator? comparator) => comparator switch
    {
        Comparator.Equal => "=",
        Comparator.Greater => ">",
        Comparator.GreaterOrEqual => ">=",
        Comparator.Less => "<",
        Comparator.LessOrEqual => "<=",
        Comparator.About => "~",
        Comparator.Range => "range",
        _ => null,
    };
}
