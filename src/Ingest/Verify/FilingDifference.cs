using System.Globalization;
using Pipeline.Ingest.Export;

namespace Pipeline.Ingest.Verify;

/// <summary>What is stored of a filing otherwise than it is read now.</summary>
internal static class FilingDifference
{
    // Of a long text, the place where it differs.
    private const int Before = 10, Longest = 60;

    /// <returns>A sentence each: the row, the column, and both values.</returns>
    public static IEnumerable<string> Between(FilingValues stored, FilingValues read) =>
        stored
            .ByRow.Keys.Concat(read.ByRow.Keys)
            .Distinct()
            .SelectMany(row => Between(row, stored.ByRow.GetValueOrDefault(row), read.ByRow.GetValueOrDefault(row)));

    private static IEnumerable<string> Between(string row, Dictionary<string, object?>? stored, Dictionary<string, object?>? read)
    {
        if (stored is null)
            return [$"{row} is read now and is not stored."];
        if (read is null)
            return [$"{row} is stored and is not read now."];
        return stored.Keys.Union(read.Keys).Where(c => !Equals(stored.GetValueOrDefault(c), read.GetValueOrDefault(c)))
            .Select(c => Sentence(row, c, stored.GetValueOrDefault(c), read.GetValueOrDefault(c)));
    }

    private static string Sentence(string row, string column, object? stored, object? read)
    {
        var (one, other) = (CellText.Of(stored), CellText.Of(read));
        var from = Math.Max(0, one.AsSpan().CommonPrefixLength(other) - Before);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{row}, {column}: {Shown(stored, one, from)} is stored, {Shown(read, other, from)} is read now.");
    }

    private static string Shown(object? value, string text, int from) =>
        value switch
        {
            null => "nothing",
            string =>
                $"\"{(from > 0 ? "…" : "")}{text.AsSpan(from, Math.Min(Longest, text.Length - from))}"
                    + $"{(text.Length - from > Longest ? "…" : "")}\"",
            _ => text,
        };
}
