using Pipeline.Model;

namespace Pipeline.Parsers.Checks;

/// <summary>An amount with how finely it was printed.</summary>
/// <param name="Value">Null for an empty cell.</param>
/// <param name="Unit">The unit it was printed in.</param>
/// <param name="Text">As printed.</param>
internal readonly record struct PrintedAmount(string Name, Money? Value, string? Text, string Unit)
{
    /// <summary>Half of its last printed digit, in fen: how far rounding may have moved it.</summary>
    public decimal Slack
    {
        get
        {
            var point = Text?.LastIndexOf('.') ?? -1;
            var decimals = point < 0 ? 0 : Text!.AsSpan(point + 1).TrimEnd("万元 ").Length;
            var unit = Money.FenPer(Unit) ?? 100m;
            for (; decimals > 0; decimals--)
                unit /= 10;
            return unit / 2;
        }
    }

    /// <summary>The amount as it is by now: one that a person corrected stands for the one that was read.</summary>
    public PrintedAmount Now(Money? value) => value == Value ? this : this with { Value = value, Text = value?.In(Unit) };

    /// <summary>The sum of the amounts that are there; null where none is.</summary>
    public static Money? Sum(IEnumerable<PrintedAmount> amounts) =>
        amounts.Select(a => a.Value).OfType<Money>().Aggregate((Money?)null, (sum, value) => (sum ?? default) + value);

    /// <summary>Whether two sums agree but for rounding: half the last printed digit for each addend.</summary>
    public static bool Agree(IReadOnlyCollection<PrintedAmount> left, IReadOnlyCollection<PrintedAmount> right) =>
        Sum(left) is not { } a || Sum(right) is not { } b ||
        Math.Abs(a.Fen - b.Fen) <= left.Concat(right).Where(x => x.Value is not null).Sum(x => x.Slack);
}
