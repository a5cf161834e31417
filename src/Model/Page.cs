namespace Pipeline.Model;

/// <summary>One page of a document. The lines hold all its text, that of its tables too.</summary>
/// <param name="Number">From 1.</param>
public sealed record Page(int Number, TextOrigin Origin, IReadOnlyList<TextLine> Lines)
{
    /// <summary>Points; null for a text file.</summary>
    public double? Width { get; init; }

    /// <summary>Points; null for a text file.</summary>
    public double? Height { get; init; }

    public IReadOnlyList<Ruling> Rulings { get; init; } = [];

    public IReadOnlyList<TableGrid> Grids { get; init; } = [];

    public string Text => string.Join('\n', Lines.Select(l => l.Text));
}
