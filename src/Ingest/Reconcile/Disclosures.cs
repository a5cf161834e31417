using System.Globalization;
using Pipeline.Ingest.Reconcile.Agencies;
using Pipeline.Ingest.Reconcile.Comparing;
using Pipeline.Ingest.Reconcile.Tables;

namespace Pipeline.Ingest.Reconcile;

/// <summary>Puts filings together: copies into editions, editions into statements, statements into disclosures.</summary>
internal static class Disclosures
{
    // Of a hash, enough that a million filings have none in common by chance, and short enough to read.
    private const int ShortHash = 12;

    /// <param name="filings">All that are linked to one another or share a key.</param>
    public static IReadOnlyList<Disclosure> Of(IReadOnlyList<FilingProfile> filings, Relations relations)
    {
        var byName = filings.ToDictionary(f => f.Filing);
        var statements = Statements(Editions(byName, relations), relations);
        // The most projects first: what has fewer adds to it.
        var ordered = statements.OrderByDescending(s => s.Projects.Count).ThenBy(Name, StringComparer.Ordinal);
        return [.. ordered.GroupBy(s => s.Keyed?.Key).SelectMany(g => Within(g.Key, [.. g], relations))];
    }

    private static List<Edition> Editions(Dictionary<string, FilingProfile> filings, Relations relations)
    {
        var clusters = new Clusters<string>(filings.Keys.Order(StringComparer.Ordinal),
            (a, b) => relations.VerdictOn(a, b) is { Relation: not Relation.Copy },
            (a, b) => relations.Between(a, b) is { Relation: Relation.Revision or Relation.Conflict }
                || Identity.Of(filings[a], filings[b]) == Likelihood.No);
        foreach (var pair in relations.Of(Relation.Copy))
            clusters.Join(pair.First, pair.Second, relations.IsJudged(pair.First, pair.Second));
        return [.. clusters.All.Select(c => new Edition(c.Select(f => filings[f])))];
    }

    private static List<Statement> Statements(List<Edition> editions, Relations relations)
    {
        var of = editions.SelectMany(e => e.Copies.Select(c => (c.Filing, Edition: e))).ToDictionary(p => p.Filing, p => p.Edition);
        var clusters = new Clusters<Edition>(editions,
            (a, b) => Pairs(a, b).Any(p => Verdict(p) is { Relation: Relation.Different or Relation.Supplement }),
            (a, b) => Pairs(a, b).Any(p => Identity.Of(p.One, p.Other) == Likelihood.No));
        foreach (var pair in relations.Of(Relation.Revision))
            clusters.Join(of[pair.First], of[pair.Second], relations.IsJudged(pair.First, pair.Second));
        bool IsLater(Edition one, Edition other) =>
            Pairs(one, other).Any(p => Verdict(p) is { Relation: Relation.Revision } v && v.One == p.One.Filing);
        return [.. clusters.All.Select(c => new Statement(c, IsLater, c.All(e => c.All(o => AreParts(e, o)))))];

        PairVerdict? Verdict((FilingProfile One, FilingProfile Other) pair) => relations.VerdictOn(pair.One.Filing, pair.Other.Filing);
        bool AreParts(Edition one, Edition other) => Pairs(one, other).All(
            p => relations.Between(p.One.Filing, p.Other.Filing) is not { Relation: Relation.Revision, Basis: not Judgement.Part });
    }

    private static IEnumerable<(FilingProfile One, FilingProfile Other)> Pairs(Edition one, Edition other) =>
        one.Copies.SelectMany(_ => other.Copies, (a, b) => (a, b));

    /// <summary>Of statements with one key, those whose projects are disjoint are one disclosure.</summary>
    /// <param name="key">Null where agency, place or year are not known: then each stands alone.</param>
    private static IEnumerable<Disclosure> Within(string? key, List<Statement> statements, Relations relations)
    {
        var disclosures = new List<(List<Statement> Statements, HashSet<string> Projects)>();
        foreach (var statement in statements)
        {
            var to = disclosures.FirstOrDefault(d => Adds(statement, d, key, relations));
            if (to.Statements is null)
                disclosures.Add(to = ([], []));
            to.Statements.Add(statement);
            to.Projects.UnionWith(statement.Projects);
        }
        return disclosures.Select((d, i) => Disclosed(key, isFirst: i == 0, d.Statements));
    }

    private static bool Adds(
        Statement statement, (List<Statement> Statements, HashSet<string> Projects) to, string? key, Relations relations)
    {
        bool IsSaid(Relation relation) => relations.HasVerdicts && to.Statements.SelectMany(s => s.Members)
            .Any(m => statement.Members.Any(o => relations.VerdictOn(m.Filing, o.Filing)?.Relation == relation));
        if (IsSaid(Relation.Different))
            return false;
        return IsSaid(Relation.Supplement)
            || (key is not null && statement.Projects.Count > 0 && to.Projects.Count > 0 && !to.Projects.Overlaps(statement.Projects));
    }

    private static Disclosure Disclosed(string? key, bool isFirst, List<Statement> statements)
    {
        var main = statements[0];
        var keyed = main.Keyed ?? main.Counted;
        var agency = keyed.Agency ?? main.Members.Select(m => m.Agency).FirstOrDefault(a => a is not null);
        var year = keyed.Year ?? main.Members.Select(m => m.Year).FirstOrDefault(y => y is not null);
        var own = key is not null && isFirst ? key : string.Create(CultureInfo.InvariantCulture,
            $"{key ?? $"{keyed.Kind}|{agency?.KeyAs(agency.Place.Key)}|{year}"}#{Name(main)}");
        return new Disclosure(own, keyed.Kind, agency, agency?.Key ?? agency?.KeyAs($"{agency.Place.Key}#{Name(main)}"), year, statements);
    }

    /// <summary>What tells a statement from others: the first of its filings by hash.</summary>
    private static string Name(Statement statement)
    {
        var (sha256, part) = FilingRef.Split(statement.Members.Select(m => m.Filing).Min(StringComparer.Ordinal)!);
        return string.Create(CultureInfo.InvariantCulture, $"{sha256[..Math.Min(ShortHash, sha256.Length)]}/{part}");
    }
}
