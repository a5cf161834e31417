using System.Globalization;

namespace Pipeline.Model;

/// <summary>An amount of money in fen (1 yuan = 100 fen).</summary>
public readonly record struct Money(long Fen) : IComparable<Money>
{
    /// <summary>The fen in one of a printed unit; null for a unit that is not money.</summary>
    public static decimal? FenPer(string? unit) => unit switch
    {
        "元" => 100m,
        "千元" => 100_000m,
        "万元" => 1_000_000m,
        "亿元" => 10_000_000_000m,
        _ => null,
    };

    /// <summary>Rounds half away from zero to whole fen, as a reader of 0.005 yuan would.</summary>
    public static Money Of(decimal number, string unit) =>
        new(
            (long)
                decimal.Round(
                    number
                        * (
                            FenPer(unit)
                            ?? throw new ArgumentException(
                                $"'{unit}' is not a unit of money; 元, 千元, 万元 or 亿元 was expected.",
                                nameof(unit))),
                    MidpointRounding.AwayFromZero));

    public static Money operator +(Money left, Money right) => new(checked(left.Fen + right.Fen));

    public static Money operator -(Money left, Money right) => new(checked(left.Fen - right.Fen));

    public static bool operator <(Money left, Money right) => left.Fen < right.Fen;

    public static bool operator >(Money left, Money right) => left.Fen > right.Fen;

    public static bool operator <=(Money left, Money right) => left.Fen <= right.Fen;

    public static bool operator >=(Money left, Money right) => left.Fen >= right.Fen;

    public static Money Add(Money left, Money right) => left + right;

    public static Money Subtract(Money left, Money right) => left - right;

    public int CompareTo(Money other) => Fen.CompareTo(other.Fen);

    /// <summary>In a unit, with thousands separators and at least two decimals: 1,234.50.</summary>
    public string In(string unit) =>
        (Fen / (FenPer(unit) ?? 100m)).ToString("#,##0.00####", CultureInfo.InvariantCulture);
}
