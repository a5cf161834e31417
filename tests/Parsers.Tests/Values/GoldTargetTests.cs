using System.Text.Json.Nodes;
using Pipeline.Model;
using Pipeline.Parsers.Values;

namespace Pipeline.Parsers.Tests.Values;

/// <summary>Every target of the graded filings gives the values its gold holds.</summary>
public class GoldTargetTests
{
    [Fact]
    public void Every_gold_target_gives_its_values()
    {
        Assert.SkipUnless(SharedFilings.ArePresent, "The graded filings are not beside this checkout.");
        var targets = SharedFilings.Folders.SelectMany(folder => Targets(folder)).ToList();
        var wrong = targets.Where(t => !t.Accepted.Any(list => IsSame(list, TargetParser.Parse(t.Target)))).ToList();
        TestContext.Current.TestOutputHelper?.WriteLine($"{targets.Count - wrong.Count} of {targets.Count} targets agree");
        Assert.Empty(wrong.Select(t => $"{t.Where}: {t.Target} gave {string.Join(" | ", TargetParser.Parse(t.Target))}"));
    }

    private static IEnumerable<(string Where, string? Target, IEnumerable<JsonArray> Accepted)> Targets(string folder) =>
        from indicator in SharedFilings.Indicators(SharedFilings.Gold(folder))
        from horizon in new[] { "period", "annual" }
        let values = indicator[$"{horizon}_values"]?.AsArray()
        where values is not null
        select (Path.GetFileName(folder), (string?)indicator[$"{horizon}_target"],
            (indicator[$"{horizon}_values_alt"]?.AsArray() ?? []).Select(alt => alt!.AsArray()).Prepend(values));

    private static bool IsSame(JsonArray gold, IReadOnlyList<TargetValue> read) =>
        gold.Count == read.Count && gold.Zip(read).All(pair => IsSame(pair.First!.AsObject(), pair.Second));

    private static bool IsSame(JsonObject gold, TargetValue read) =>
        Accepts(gold, "label", read.Label)
        && Accepts(gold, "unit", read.Unit)
        && (string?)gold["comparator"] == Symbol(read.Comparator)
        && Bounds((double?)gold["low"], (double?)gold["high"]).SequenceEqual(Bounds((double?)read.Low, (double?)read.High));

    private static bool Accepts(JsonObject gold, string field, string? read) =>
        (gold["accept"]?[field]?.AsArray() ?? []).Append(gold[field]?.DeepClone()).Any(value => (string?)value == read);

    /// <summary>The number of a one-sided bound is right in either place.</summary>
    private static double[] Bounds(double? low, double? high) => [.. new[] { low, high }.OfType<double>()];

    private static string? Symbol(Comparator? comparator) => comparator switch
    {
        null => null,
        Comparator.Equal => "=",
        Comparator.Greater => ">",
        Comparator.GreaterOrEqual => ">=",
        Comparator.Less => "<",
        Comparator.LessOrEqual => "<=",
        Comparator.About => "~",
        Comparator.Range => "range",
        _ => throw new ArgumentOutOfRangeException(nameof(comparator)),
    };
}
