using Pipeline.Model;

namespace Pipeline.Parsers.Values;

/// <summary>Which side of its number a comparator bounds.</summary>
internal static class ComparatorSide
{
    public static bool IsLowerBound(this Comparator? comparator) => comparator is Comparator.Greater or Comparator.GreaterOrEqual;

    public static bool IsUpperBound(this Comparator? comparator) => comparator is Comparator.Less or Comparator.LessOrEqual;

    public static bool Opposes(this Comparator? one, Comparator? other) =>
        (one.IsLowerBound() && other.IsUpperBound()) || (one.IsUpperBound() && other.IsLowerBound());
}
