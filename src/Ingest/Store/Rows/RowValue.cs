namespace Pipeline.Ingest.Store.Rows;

/// <summary>What kind of value follows in a <see cref="RowLog"/>.</summary>
internal enum RowValue : byte
{
    Null,
    Integer,
    Real,
    Text,

    /// <summary>The key that an earlier row got.</summary>
    Key,

    /// <summary>The hash of the document.</summary>
    Sha256,

    /// <summary>The name the document came under.</summary>
    FileName,

    /// <summary>When the row is stored.</summary>
    Now,
}
