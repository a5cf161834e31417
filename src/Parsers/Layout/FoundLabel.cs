namespace Pipeline.Parsers.Layout;

/// <summary>A known label found in a run of fragments.</summary>
/// <param name="Label">The label as the form's data spell it.</param>
/// <param name="From">Index of its first fragment.</param>
/// <param name="To">Index behind its last fragment.</param>
internal readonly record struct FoundLabel(string Label, int From, int To);
