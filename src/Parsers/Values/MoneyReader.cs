using Pipeline.Model;
using Pipeline.Parsers.Text;

namespace Pipeline.Parsers.Values;

/// <summary>Reads a cell that holds an amount of money: 1,408.40, 250万, 9,674,500.00元, ￥0.00, (5.00).</summary>
public static class MoneyReader
{
    private const string Yuan = "元";

    /// <param name="unit">The unit of an amount that names none: 元, 万元 …, as the form or the column declares.</param>
    /// <param name="amount">Null for an empty cell and a placeholder.</param>
    /// <returns>False when the cell holds something else than one amount.</returns>
    public static bool TryRead(ReadOnlySpan<char> cell, string unit, out Money? amount)
    {
        amount = null;
        if (Placeholder.Is(cell))
            return true;
        var body = cell.Trim().TrimStart("¥￥").TrimStart();
        var negative = TakeBrackets(ref body);
        if (!NumberReader.TryRead(body, out var number, out var length) || !TryReadUnit(body[length..].Trim(), unit, out var fenPerUnit))
            return false;
        amount = InFen(negative ? -number : number, fenPerUnit);
        return amount is not null;
    }

    /// <summary>Brackets around an amount are an accountant's minus.</summary>
    private static bool TakeBrackets(ref ReadOnlySpan<char> body)
    {
        if (body.Length < 3 || body[0] is not ('(' or '（') || body[^1] is not (')' or '）'))
            return false;
        body = body[1..^1].Trim();
        return true;
    }

    /// <summary>元 may be left out after a scale: 250万.</summary>
    private static bool TryReadUnit(ReadOnlySpan<char> printed, string unit, out decimal fenPerUnit)
    {
        var text = printed.IsEmpty ? unit : Wrapping.Join(printed).Replace(" ", "", StringComparison.Ordinal);
        var (word, factor) = ScaleTable.At(text);
        fenPerUnit = factor * 100;
        var name = text.AsSpan(word.Length);
        return name.SequenceEqual(Yuan) || name.SequenceEqual("人民币") || name.SequenceEqual("元整") || (name.IsEmpty && word.Length > 0);
    }

    private static Money? InFen(decimal number, decimal fenPerUnit)
    {
        if (Math.Abs(number) > long.MaxValue / fenPerUnit)
            return null;
        return new Money((long)decimal.Round(number * fenPerUnit, MidpointRounding.AwayFromZero));
    }
}
