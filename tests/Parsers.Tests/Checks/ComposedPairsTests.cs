using System.Globalization;
using Pipeline.Model;
using Pipeline.Parsers.Tests.Checks.Composed;

namespace Pipeline.Parsers.Tests.Checks;

/// <summary>
/// Pairs of a target form and a self-evaluation, true in every figure or with one planted defect, in the layouts of several provinces.
/// </summary>
public class ComposedPairsTests
{
    /// <summary>A seed that no rule was looked at with, from the environment; its figures are in docs/checks.md.</summary>
    private static int Seed => int.Parse(Environment.GetEnvironmentVariable("PIPELINE_PAIRS_SEED") ?? "15", CultureInfo.InvariantCulture);

    [Fact]
    public void True_pairs_have_no_finding()
    {
        var composer = new PairComposer(Seed);
        var alarms = Enumerable.Range(0, 60).Select(_ => composer.Next()).SelectMany(pair => PairText.SelfEvaluations
            .Select(l => (l.Name, Text: l.Write(pair))).Prepend(("targets", PairText.Targets(pair)))
            .SelectMany(f => Findings(f.Item1, f.Item2))).ToList();
        Assert.True(alarms.Count == 0, string.Join('\n', alarms.Prepend(alarms.Count.ToString(CultureInfo.InvariantCulture))));
    }

    [Fact]
    public void Each_planted_defect_is_found_and_named()
    {
        var (planted, missed) = (0, new List<string>());
        foreach (var defect in PlantedDefect.All)
            foreach (var layout in PairText.SelfEvaluations.Where(l => (l.HasPoints || !defect.NeedsPoints)
                && (l.HasGrade || !defect.NeedsGrade)
                && !(defect.NeedsWholeTarget && l.Name.Contains("three columns", StringComparison.Ordinal))))
            {
                var composer = new PairComposer(Seed + 1);
                for (var i = 0; i < 4; i++)
                {
                    ComposedPair? pair = null;
                    for (var tries = 0; pair is null && tries < 50; tries++)
                        pair = defect.Plant(composer, composer.Next());
                    planted++;
                    var filing = TestText.Parse(layout.Write(pair!));
                    if (!filing.Findings.Any(f => f.Rule == defect.Rule))
                        missed.Add($"{defect.Rule}, {defect.Wording}, {layout.Name}: "
                            + $"{string.Join("; ", filing.Findings.Select(f => f.Rule))}\n{layout.Write(pair!)}");
                }
            }

        Assert.True(missed.Count == 0, $"{missed.Count} of {planted} were missed:\n{string.Join('\n', missed)}");
    }

    [Fact]
    public void Weights_of_targets_that_come_to_something_else_are_found()
    {
        var composer = new PairComposer(Seed + 2);
        for (var i = 0; i < 20; i++)
        {
            var pair = composer.Next();
            var first = pair.Rows[0] with { Weight = pair.Rows[0].Weight + 1 + (i % 9) };
            var filing = TestText.Parse(PairText.Targets(pair with { Rows = [first, .. pair.Rows.Skip(1)] }));
            Assert.Equal([FindingRule.WeightsNot100], filing.Findings.Select(f => f.Rule));
        }
    }

    private static IEnumerable<string> Findings(string layout, string text) =>
        TestText.Parse(text) is var filing && filing.Findings.Count == 0 ? []
        : filing.Findings.Select(f => $"{layout}: {f.Rule} {f.Subject}: {f.Message}").Append(text);
}
