using Pipeline.Ingest.Store;
using Pipeline.Ingest.Tests.Reconcile;
using Pipeline.Model;
using Pipeline.Parsers;
using Pipeline.Parsers.Tests.Checks.Composed;

namespace Pipeline.Ingest.Tests.Promises;

/// <summary>Composed pairs of a target form and its self-evaluation, read from their texts.</summary>
public sealed class ComposedPromisesTests : IDisposable
{
    private const int Pairs = 50;
    private readonly ReconciledStore _db = new();
    private readonly PairComposer _composer = new(seed: 2024);

    [Fact]
    public void Of_pairs_that_agree_every_promise_has_its_result_and_nothing_is_found()
    {
        var rows = 0;
        for (var i = 0; i < Pairs; i++)
        {
            var pair = Next(i);
            rows += pair.Rows.DistinctBy(r => r.Name).Count() == pair.Rows.Count ? pair.Rows.Count : 0;
            Store($"t{i}", PairText.Targets(pair));
            Store($"r{i}", Report(pair));
        }
        Assert.Empty(_db.Rows("SELECT rule, subject, message FROM cross_findings"));
        Assert.Equal([$"{Pairs}"], _db.Rows("SELECT count(*) FROM links WHERE a_row IS NULL AND basis = 'name'"));
        Assert.True(long.Parse(_db.Rows("SELECT count(*) FROM promises WHERE promised = restated")[0]) >= rows);
    }

    [Theory]
    [InlineData("target-restated")]
    [InlineData("indicator-dropped")]
    [InlineData("budget-restated")]
    public void What_is_reported_otherwise_than_promised_is_found_in_each_pair(string rule)
    {
        for (var i = 0; i < Pairs; i++)
        {
            var pair = Next(i);
            Store($"t{i}", PairText.Targets(pair));
            Store($"r{i}", Report(Otherwise(rule, pair)));
        }
        Assert.Equal([$"{rule}|{Pairs}|{Pairs}"],
            _db.Rows("SELECT rule, count(*), count(DISTINCT b_sha256) FROM cross_findings GROUP BY rule"));
    }

    public void Dispose() => _db.Dispose();

    private static ComposedPair Otherwise(string rule, ComposedPair pair) => rule switch
    {
        "budget-restated" => pair with { Initial = pair.Initial + 7.5m },
        "indicator-dropped" => pair with { Rows = [.. pair.Rows.Where(r => r != pair.Rows[3])] },
        _ => pair with { Rows = [pair.Rows[0] with { Target = $"≥{pair.Rows[0].Number - 3}{pair.Rows[0].Unit}" }, .. pair.Rows.Skip(1)] },
    };

    /// <summary>Pairs of agencies of their own, in which no indicator stands twice.</summary>
    private ComposedPair Next(int number)
    {
        var pair = _composer.Next();
        while (pair.Rows.DistinctBy(r => r.Name).Count() < pair.Rows.Count)
            pair = _composer.Next();
        return pair with { Agency = $"泽川县第{number + 1}小学" };
    }

    private static string Report(ComposedPair pair) => PairText.SelfEvaluations[0].Write(pair);

    private void Store(string name, string text)
    {
        var lines = text.Split('\n').Select((line, i) => new TextLine(1, i + 1, line));
        _db.Store(name, Assert.Single(DocumentParser.Parse(new ExtractedDocument([new Page(1, TextOrigin.Txt, [.. lines])]))));
    }
}
