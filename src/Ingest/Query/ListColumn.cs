namespace Pipeline.Ingest.Query;

/// <summary>A column of a list.</summary>
internal sealed record ListColumn(string Name, string Sql)
{
    /// <summary>Columns that are called what their tables call them: "f.agency" is agency.</summary>
    public static implicit operator ListColumn(string sql) => new(sql[(sql.LastIndexOf('.') + 1)..], sql);
}
