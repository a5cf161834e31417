using Pipeline.Model;

namespace Pipeline.Ingest.Extract.Pages;

/// <summary>A page with its lines in reading order; the lines of a table stand cell by cell.</summary>
internal sealed record DraftPage(PageContent Content, IReadOnlyList<TextLine> Lines, IReadOnlyList<DraftTable> Tables)
{
    /// <summary>The lines that stand in no table.</summary>
    public IReadOnlyList<TextLine> Outside { get; } = [.. Lines.Where(l => !Tables.Any(t => t.Holds(l)))];
}
