using Pipeline.Model;

namespace Pipeline.Parsers.Values;

/// <summary>A quantity of a target's part, with what the words around it say.</summary>
/// <param name="Label">The words before the number, without comparator; empty for none.</param>
/// <param name="Rank">Which of several quantities of a part is its value: the lowest, then the first.</param>
internal readonly record struct Measure(Quantity Quantity, Comparator Comparator, string Label, int Rank);
