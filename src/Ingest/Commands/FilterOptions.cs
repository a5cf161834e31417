using System.CommandLine;
using System.CommandLine.Completions;
using Pipeline.Ingest.Store;
using Pipeline.Model;
using Pipeline.Parsers.Values;

namespace Pipeline.Ingest.Commands;

/// <summary>The options that filter lists, by the name of the value they give.</summary>
internal static class FilterOptions
{
    private static readonly Option<decimal?> Min = NumberOption.Of<decimal>(
        "--min", "At least: of a target what it promises (≥90 and 95 are at least 90, ≤100 is not)", "NUMBER", "a number");

    private static readonly Option<decimal?> Max = NumberOption.Of<decimal>(
        "--max", "At most: of a target what it promises (≤5 and 3 are at most 5, ≥3 is not)", "NUMBER", "a number");

    private static readonly Option<string?> Unit = new("--unit")
    {
        Description = "Its unit; 页 finds 41 万页 too, 万页 counts the bounds in 万",
        HelpName = "UNIT",
        Validators =
        {
            result =>
            {
                if (IsBareMultiplier(result.GetValueOrDefault<string?>()))
                    result.AddError("--unit takes a unit, as 页 or 万页.");
            },
        },
    };

    private static readonly Option<string?> Kind = new("--kind")
    {
        Description = "The kind of filing, or a part of its Chinese name: 项目绩效目标, 监控",
        HelpName = "KIND",
        CompletionSources = { _ => KindNames.All.Select(k => new CompletionItem(k)) },
        CustomParser = result => KindOf(result.Tokens[0].Value, result.AddError),
    };

    private static readonly Option<string?> Agency = new("--agency")
    {
        Description = "A part of the agency's name, or of its place's",
        HelpName = "TEXT",
    };

    private static readonly Option<bool> Successors = new("--successors")
    {
        Description = "With --agency: also those of its region that it succeeded in a reform, or that succeeded it (安全生产监督管理局, 应急管理局)",
        Validators =
        {
            result =>
            {
                if (result.GetValueOrDefault<bool>() && result.GetValue(Agency) is null)
                    result.AddError("--successors goes with --agency: name the agency whose successors are meant.");
            },
        },
    };

    private static readonly Dictionary<string, Option> ByName = new()
    {
        ["agency"] = Agency,
        ["successors"] = Successors,
        ["year"] = NumberOption.Of<long>("--year", "The fiscal year", "YEAR", "a year"),
        ["kind"] = Kind,
        ["level1"] = new Option<string?>("--level1")
        {
            Description = "A first-level indicator: its code or a part of its name",
            HelpName = "LEVEL",
        },
        ["level2"] = new Option<string?>("--level2")
        {
            Description = "A second-level indicator: its code or a part of its name",
            HelpName = "LEVEL",
        },
        ["text"] = new Option<string?>("--text") { Description = "Words in the row's texts", HelpName = "TEXT" },
        ["rule"] = new Option<string?>("--rule") { Description = "The rule that a finding is of", HelpName = "RULE" }
            .AcceptOnlyFromAmong([.. FindingRule.All]),
        ["severity"] = new Option<string?>("--severity") { Description = "How grave a finding is", HelpName = "SEVERITY" }
            .AcceptOnlyFromAmong([.. Enum.GetValues<Severity>().Select(SeverityName.Of)]),
        ["min"] = Min,
        ["max"] = Max,
        ["unit"] = Unit,
    };

    public static Option Named(string name) => ByName[name];

    /// <summary>What was given; bounds and unit without the unit's multiplier, as the database compares them.</summary>
    public static Dictionary<string, object?> Values(ParseResult result, IEnumerable<string> names)
    {
        var values = names.ToDictionary(n => n, n => Given(result, ByName[n]));
        var unit = ScaledUnit.Of(values.GetValueOrDefault("unit") as string);
        foreach (var bound in new[] { "min", "max" })
            if (values.GetValueOrDefault(bound) is decimal number)
                values[bound] = unit.Of(number);
        values["unit"] = unit.Unit;
        return values;
    }

    private static string? KindOf(string word, Action<string> complain)
    {
        if (KindNames.TryParse(word, out var kind))
            return kind;
        complain($"--kind takes one of these, or a part of one alone, and not '{word}': {string.Join(", ", KindNames.All)}.");
        return null;
    }

    private static bool IsBareMultiplier(string? unit) => unit is not null && ScaledUnit.Of(unit).Unit is null;

    private static object? Given(ParseResult result, Option option) => option switch
    {
        Option<decimal?> number => result.GetValue(number),
        Option<long?> number => result.GetValue(number),
        Option<string?> text => result.GetValue(text),
        Option<bool> flag => result.GetValue(flag) ? 1L : null,
        _ => throw new ArgumentException($"{option.Name} is of a type that no filter takes.", nameof(option)),
    };
}
