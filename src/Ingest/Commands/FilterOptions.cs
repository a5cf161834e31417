using System.CommandLine;
using Pipeline.Model;
using Pipeline.Parsers.Values;

namespace Pipeline.Ingest.Commands;

/// <summary>The options that filter lists, by the name of the value they give.</summary>
internal static class FilterOptions
{
    private static readonly Option<decimal?> Min = NumberOption.Of<decimal>("--min", "The least measurable value", "NUMBER", "a number");
    private static readonly Option<decimal?> Max = NumberOption.Of<decimal>("--max", "The greatest measurable value", "NUMBER", "a number");

    private static readonly Option<string?> Unit = new("--unit")
    {
        Description = "Its unit; 页 finds 41 万页 too, 万页 counts the bounds in 万",
        HelpName = "UNIT",
        Validators = { result => { if (IsBareMultiplier(result.GetValueOrDefault<string?>())) result.AddError("--unit takes a unit, as 页 or 万页."); } },
    };

    private static readonly Dictionary<string, Option> ByName = new()
    {
        ["agency"] = new Option<string?>("--agency") { Description = "A part of the agency's name", HelpName = "TEXT" },
        ["year"] = NumberOption.Of<long>("--year", "The fiscal year", "YEAR", "a year"),
        ["kind"] = new Option<string?>("--kind") { Description = "The kind of filing", HelpName = "KIND" }.AcceptOnlyFromAmong([.. FilingKind.All]),
        ["level1"] = new Option<string?>("--level1") { Description = "A first-level indicator: its code or a part of its name", HelpName = "LEVEL" },
        ["level2"] = new Option<string?>("--level2") { Description = "A second-level indicator: its code or a part of its name", HelpName = "LEVEL" },
        ["text"] = new Option<string?>("--text") { Description = "Words in the row's texts", HelpName = "TEXT" },
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

    private static bool IsBareMultiplier(string? unit) => unit is not null && ScaledUnit.Of(unit).Unit is null;

    private static object? Given(ParseResult result, Option option) => option switch
    {
        Option<decimal?> number => result.GetValue(number),
        Option<long?> number => result.GetValue(number),
        Option<string?> text => result.GetValue(text),
        _ => throw new ArgumentException($"{option.Name} is of a type that no filter takes.", nameof(option)),
    };
}
