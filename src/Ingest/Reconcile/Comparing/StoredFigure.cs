namespace Pipeline.Ingest.Reconcile.Comparing;

/// <summary>A figure as it stands in a row.</summary>
/// <param name="Row">The row's key.</param>
/// <param name="Column">Of indicator_values, the horizon.</param>
/// <param name="Name">The row's; null where it has none.</param>
/// <param name="Text">The figure; null for an empty cell.</param>
/// <param name="IsCorrected">Whether it is what was read where a person decided that something else holds.</param>
internal readonly record struct StoredFigure(
    string Table, long Row, string Column, string? Name, string? Text, bool IsCorrected = false);
