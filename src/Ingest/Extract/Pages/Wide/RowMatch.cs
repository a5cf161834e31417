namespace Pipeline.Ingest.Extract.Pages.Wide;

/// <summary>How far the rows of two tables stand at the same heights.</summary>
internal enum RowMatch
{
    None,

    /// <summary>They begin together, and most rows do, but not all.</summary>
    Most,

    /// <summary>All rows of one begin and end with rows of the other; merged cells may leave out rows of one of them.</summary>
    All,
}
