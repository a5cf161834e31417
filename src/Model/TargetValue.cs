namespace Pipeline.Model;

/// <summary>One measurable part of a target, beside its printed text.</summary>
/// <param name="Label">The words before the number, without numbering, colon or comparator; null where there are none.</param>
/// <param name="Low">The number of =, &gt;, &gt;=, ~ and the lower end of a range.</param>
/// <param name="High">The number of &lt;, &lt;= and the upper end of a range.</param>
/// <param name="Unit">As printed; 万 stays in it (41, 万页).</param>
public sealed record TargetValue(string Text, string? Label, Comparator? Comparator, decimal? Low, decimal? High, string? Unit);
