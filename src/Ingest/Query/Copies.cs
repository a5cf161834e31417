namespace Pipeline.Ingest.Query;

/// <summary>Whether filings are asked for that do not count, since another says the same or corrects them.</summary>
internal static class Copies
{
    /// <summary>Each disclosure once.</summary>
    public const string Current = "current";

    /// <summary>Every filing.</summary>
    public const string All = "all";

    /// <summary>What a query over the view current_filings begins with, so that it finds these.</summary>
    public static string With(string copies) => copies == All ? "WITH current_filings AS (SELECT * FROM filings)\n" : "";
}
