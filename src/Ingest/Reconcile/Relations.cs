using Pipeline.Ingest.Reconcile.Comparing;

namespace Pipeline.Ingest.Reconcile;

/// <summary>
/// What is known of the pairs among some filings: what was judged by their figures, and what persons said, which counts before it.
/// </summary>
internal sealed class Relations
{
    private readonly Dictionary<Pair, Judgement> _judgements;
    private readonly Dictionary<Pair, PairVerdict> _verdicts = [];

    public Relations(IEnumerable<KeyValuePair<Pair, Judgement>> judgements, IEnumerable<PairVerdict> verdicts)
    {
        _judgements = new(judgements);
        foreach (var verdict in verdicts.OrderBy(v => v.Number))
            _verdicts[new Pair(verdict.One, verdict.Other)] = verdict;
    }

    public bool HasVerdicts => _verdicts.Count > 0;

    /// <summary>Those that stand in a pair.</summary>
    public IEnumerable<string> Filings => _judgements.Keys.Union(_verdicts.Keys).SelectMany(p => new[] { p.First, p.Second }).Distinct();

    public PairVerdict? VerdictOn(string one, string other) => _verdicts.GetValueOrDefault(new Pair(one, other));

    public Judgement? Between(string one, string other) =>
        VerdictOn(one, other) is { } verdict ? new Judgement(verdict.Relation, "verdict")
            : _judgements.GetValueOrDefault(new Pair(one, other));

    public bool IsJudged(string one, string other) => VerdictOn(one, other) is not null;

    /// <summary>The pairs of a relation, persons' first, then the strongest; of equals in the order of their names.</summary>
    public IEnumerable<Pair> Of(Relation relation) =>
        _judgements.Keys.Union(_verdicts.Keys).Where(p => Between(p.First, p.Second)!.Relation == relation)
            .OrderBy(p => !IsJudged(p.First, p.Second))
            .ThenByDescending(p => Between(p.First, p.Second)!.Agreement ?? 0)
            .ThenBy(p => p.First, StringComparer.Ordinal).ThenBy(p => p.Second, StringComparer.Ordinal);
}
