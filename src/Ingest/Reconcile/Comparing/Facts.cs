using System.Security.Cryptography;
using System.Text;

namespace Pipeline.Ingest.Reconcile.Comparing;

/// <summary>What filings are compared by: the figures one prints, and its names.</summary>
/// <param name="Figures">As they were read, also where people corrected them.</param>
/// <param name="Names">The folded names of indicators, money lines and headings, figures or not.</param>
/// <param name="Projects">The folded names of projects.</param>
internal sealed record Facts(IReadOnlyList<Figure> Figures, IReadOnlyList<string> Names, IReadOnlyList<string> Projects)
{
    /// <summary>The figures with what people put in the place of others; null where they corrected none.</summary>
    public IReadOnlyList<Figure>? Decided { get; init; }

    /// <summary>The figures as they were read, and as people decided.</summary>
    public IEnumerable<IReadOnlyList<Figure>> Readings => Decided is null ? [Figures] : [Figures, Decided];

    /// <summary>The same for filings that agree in every figure, the name beside it and every other name.</summary>
    public string Digest => DigestOf([.. Figures.Select(f => $"{f.Field}\t{f.Name}\t{f.Value}"), .. Names, .. Projects]);

    /// <summary>The same for filings that agree in every figure, whatever names they print.</summary>
    public string FiguresDigest => DigestOf(Figures.Select(f => $"{f.Field}\t{f.Value}"));

    /// <summary>The same for filings that agree in every name, whatever figures they print; null where there are none.</summary>
    public string? NamesDigest => Names.Count + Projects.Count > 0 ? DigestOf([.. Names, .. Projects]) : null;

    private static string DigestOf(IEnumerable<string> lines)
    {
        var text = string.Join('\n', lines.Order(StringComparer.Ordinal));
        // 96 bits: that two of a million filings share them by chance is one in 10^17.
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 12));
    }
}
