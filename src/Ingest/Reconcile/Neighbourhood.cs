using Pipeline.Ingest.Reconcile.Comparing;
using Pipeline.Ingest.Reconcile.Tables;

namespace Pipeline.Ingest.Reconcile;

/// <summary>
/// All filings that some are linked to, however far, by a relation, a verdict or a key: what has to be put together at once.
/// </summary>
internal sealed class Neighbourhood
{
    private readonly Dictionary<string, FilingProfile> _filings = [];
    private readonly Dictionary<Pair, Judgement> _judgements = [];
    private readonly HashSet<PairVerdict> _verdicts = [];
    private readonly HashSet<string> _keys = [];
    private readonly Queue<FilingProfile> _new = new();
    private readonly ProfileTable _profiles;

    private Neighbourhood(ProfileTable profiles) => _profiles = profiles;

    public IReadOnlyList<FilingProfile> Filings => [.. _filings.Values];

    /// <summary>What is known of them. A verdict on a filing that is gone waits for it to come again.</summary>
    public Relations Relations => new(_judgements, _verdicts.Where(v => _filings.ContainsKey(v.One) && _filings.ContainsKey(v.Other)));

    public static Neighbourhood Of(IEnumerable<string> seeds, ProfileTable profiles, RelationTable relations, VerdictTable verdicts)
    {
        var around = new Neighbourhood(profiles);
        foreach (var seed in seeds)
            around.Add(seed);
        while (around._new.TryDequeue(out var filing))
            around.AddLinked(filing, relations, verdicts);
        return around;
    }

    private void AddLinked(FilingProfile filing, RelationTable relations, VerdictTable verdicts)
    {
        if (filing.Key is { } key && _keys.Add(key))
            foreach (var same in _profiles.OfKey(key))
                Add(same);
        foreach (var (pair, judgement) in relations.Of(filing.Filing))
        {
            _judgements[pair] = judgement;
            Add(pair.First);
            Add(pair.Second);
        }
        foreach (var verdict in verdicts.Of(filing.Filing))
        {
            Add(verdict.One);
            Add(verdict.Other);
            _verdicts.Add(verdict);
        }
    }

    private void Add(string filing)
    {
        if (!_filings.ContainsKey(filing) && _profiles.Find(filing) is { } profile)
            Add(profile);
    }

    private void Add(FilingProfile profile)
    {
        if (_filings.TryAdd(profile.Filing, profile))
            _new.Enqueue(profile);
    }
}
