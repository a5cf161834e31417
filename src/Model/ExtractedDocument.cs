namespace Pipeline.Model;

/// <summary>The one shape that text files, exported PDFs and scans all take before a form reads them.</summary>
public sealed record ExtractedDocument(IReadOnlyList<Page> Pages)
{
    /// <summary>What was found wrong with the file itself. Each names its pages by its evidence.</summary>
    public IReadOnlyList<Finding> Findings { get; init; } = [];
}
