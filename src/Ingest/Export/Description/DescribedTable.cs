namespace Pipeline.Ingest.Export.Description;

/// <summary>A table that was exported.</summary>
/// <param name="File">The name of its file in the folder.</param>
/// <param name="Columns">Each with its type: integer, number or string.</param>
internal sealed record DescribedTable(string Name, string File, IReadOnlyList<(string Name, string Type)> Columns);
