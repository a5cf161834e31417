using System.Diagnostics.CodeAnalysis;
using Pipeline.Ingest.Store;
using Pipeline.Ingest.Words;
using Pipeline.Model;

namespace Pipeline.Ingest.Commands;

/// <summary>The kinds of filing by the names that forms print.</summary>
internal static class KindNames
{
    private static readonly (string Name, string Kind)[] Printed =
        [.. Catalogue.Of("kind").Where(k => k.English != FilingKind.Unknown).Select(k => (k.Chinese, k.English))];

    /// <summary>The words of the database, then those of forms.</summary>
    public static IEnumerable<string> All => [.. FilingKind.All, .. Printed.Select(p => p.Name)];

    /// <summary>The kind that a word names: the database's own, a printed name, or a part of one alone: 监控, 整体自评.</summary>
    public static bool TryParse(string word, [NotNullWhen(true)] out string? kind)
    {
        var folded = FullText.Fold(word);
        kind = FilingKind.All.FirstOrDefault(k => k == folded) ?? Only(p => p == folded) ?? Only(p => Holds(p, folded));
        return kind is not null;
    }

    private static string? Only(Func<string, bool> fits) =>
        Printed.Where(p => fits(p.Name)).Take(2).ToList() is [var only] ? only.Kind : null;

    /// <summary>Whether the characters stand in the name in their order, others between them or not.</summary>
    private static bool Holds(string name, string characters)
    {
        var at = 0;
        foreach (var c in name)
            if (at < characters.Length && c == characters[at])
                at++;
        return characters.Length > 0 && at == characters.Length;
    }
}
