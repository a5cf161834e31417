namespace Pipeline.Parsers.Decisions;

/// <summary>A row's path by what is printed: its names, and which of the rows of these names it is, from 1.</summary>
public static class Anchor
{
    /// <param name="names">Of each row of one table, in its order; null where the form prints none.</param>
    public static IEnumerable<string> Of(IEnumerable<IReadOnlyList<string?>> names)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var path in names.Select(n => string.Join('/', n.Select(Escaped))))
        {
            seen[path] = seen.GetValueOrDefault(path) + 1;
            yield return string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{path}#{seen[path]}");
        }
    }

    private static string Escaped(string? name) => (name ?? "").Replace("\\", "\\\\", StringComparison.Ordinal)
        .Replace("/", "\\/", StringComparison.Ordinal).Replace("#", "\\#", StringComparison.Ordinal);
}
