using Pipeline.Ingest.Reconcile.Comparing;

namespace Pipeline.Ingest.Reconcile;

/// <summary>What an agency filed once, and corrected since: editions, of which the last counts.</summary>
internal sealed class Statement
{
    /// <param name="isLater">Whether a person says that the first corrects the second.</param>
    /// <param name="areParts">Whether each prints what the next does, and more: then one of them may have been read in part.</param>
    public Statement(IReadOnlyList<Edition> editions, Func<Edition, Edition, bool> isLater, bool areParts)
    {
        var areDated = editions.All(e => e.PrintedOn is not null);
        string? Date(Edition edition) => areDated ? edition.PrintedOn : null;
        // What persons said of two of several goes first, by how many each corrects.
        Editions = [.. editions.OrderBy(e => editions.Count(o => isLater(e, o)) - editions.Count(o => isLater(o, e)))
            .ThenBy(e => e.Corrects).ThenBy(Date, StringComparer.Ordinal).ThenBy(e => !e.IsRecognised)
            .ThenBy(e => areParts ? e.Counted.Figures : 0).ThenBy(e => e.Seen, StringComparer.Ordinal)
            .ThenBy(e => e.Counted.Filing, StringComparer.Ordinal)];
        Basis = Editions is [.., var former, var last] ? BasisOf(former, last, areDated, areParts, isLater(last, former)) : "only";
    }

    /// <summary>The earliest first.</summary>
    public IReadOnlyList<Edition> Editions { get; }

    /// <summary>
    /// What tells that the last is the last: verdict, title, date; text, part or ingest where nothing printed does; only where there
    /// is one.
    /// </summary>
    public string Basis { get; }

    public bool IsTold => Basis is not ("text" or Judgement.Part or "ingest");

    public Edition Current => Editions[^1];

    public FilingProfile Counted => Current.Counted;

    public IEnumerable<FilingProfile> Members => Editions.SelectMany(e => e.Copies);

    public IReadOnlyList<string> Projects => Counted.Projects;

    /// <summary>Whose kind, agency and year hold for all: the one that counts, else the first that prints them; else null.</summary>
    public FilingProfile? Keyed => Current.Copies.Concat(Members).FirstOrDefault(m => m.Key is not null);

    private static string BasisOf(Edition former, Edition last, bool areDated, bool areParts, bool isJudged)
    {
        if (isJudged)
            return "verdict";
        if (former.Corrects != last.Corrects)
            return "title";
        if (areDated && former.PrintedOn != last.PrintedOn)
            return "date";
        if (former.IsRecognised != last.IsRecognised)
            return "text";
        return areParts && former.Counted.Figures != last.Counted.Figures ? Judgement.Part : "ingest";
    }
}
