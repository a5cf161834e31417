using System.Globalization;

namespace Pipeline.Ingest.Query;

/// <summary>Finds the filing a person means by its number, the beginning of its sha256, or its file's name.</summary>
internal static class FilingName
{
    /// <summary>For --help.</summary>
    public const string HowGiven = "its number, the beginning of its sha256, or its file name";

    private const int ShortestHash = 6;

    // The first condition that finds a filing decides.
    private static readonly string[] Conditions =
    [
        "CAST(filing_id AS TEXT) = @name",
        $"length(@name) >= {ShortestHash} AND substr(sha256, 1, length(@name)) = lower(@name)",
        "file_name = @name",
        "instr(fold(file_name), fold(@name))",
    ];

    /// <exception cref="EnvironmentException">None, or several; the message names those.</exception>
    public static long Find(ReadOnlyDatabase database, string name)
    {
        var found = Conditions
            .Select(c =>
                database
                    .Query($"SELECT filing_id, file_name, title FROM filings WHERE {c} ORDER BY filing_id LIMIT 9", ("@name", name))
                    .Rows.ToList())
            .FirstOrDefault(rows => rows.Count > 0)
            ?? [];
        return found.Count switch
        {
            1 => (long)found[0][0]!,
            0 => throw new EnvironmentException(
                $"No filing is named {name}: give its number, the beginning of its sha256 or its file name; `pipeline filings` lists them."
            ),
            _ => throw new EnvironmentException(
                $"Several filings are named {name}; give the number of one: {string.Join("; ", found.Select(Named))}."),
        };
    }

    private static string Named(object?[] filing) => string.Create(CultureInfo.InvariantCulture, $"{filing[0]} ({filing[2] ?? filing[1]})");
}
