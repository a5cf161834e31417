using System.CommandLine;
using System.Globalization;
using System.Numerics;

namespace Pipeline.Ingest.Commands;

/// <summary>Options that take a number; anything else is refused in words.</summary>
internal static class NumberOption
{
    /// <param name="takes">What it takes: "a whole number from 1".</param>
    /// <param name="isFit">Which numbers it takes; without it all.</param>
    public static Option<T?> Of<T>(string name, string description, string helpName, string takes, Func<T, bool>? isFit = null)
        where T : struct, INumber<T> => new(name)
        {
            Description = description,
            HelpName = helpName,
            CustomParser = result =>
            {
                if (T.TryParse(result.Tokens[0].Value, NumberStyles.Number, CultureInfo.InvariantCulture, out var number)
                    && isFit?.Invoke(number) != false)
                    return number;
                result.AddError($"{name} takes {takes}, and not '{result.Tokens[0].Value}'.");
                return null;
            },
        };
}
