using Pipeline.Model;
using Pipeline.Parsers.Checks;

namespace Pipeline.Parsers.Sheets;

/// <summary>Money lines with what they come to.</summary>
/// <param name="Name">What the sum of several is called in a finding.</param>
/// <param name="Unit">The unit it is told in.</param>
internal sealed record FundsSum(string Name, IReadOnlyList<MoneyLine> Lines, string Unit)
{
    private List<PrintedAmount> Amounts => [.. Lines.Select(l => new PrintedAmount(l.Item.Item, l.Item.Amount, l.Item.AmountText, Unit))];

    public bool IsEmpty => Lines.Count == 0;

    /// <summary>Whether any of the amounts is printed.</summary>
    public bool IsPrinted => PrintedAmount.Sum(Amounts) is not null;

    private Money Sum => PrintedAmount.Sum(Amounts) ?? default;

    /// <summary>支出合计 35.00 万元; a printed amount as it stands: 总预算 35 万元.</summary>
    public string Subject => Lines is [{ Item: { AmountText: { } printed, Item: var item } }] ? $"{item} {printed} {Unit}"
        : $"{Name} {Sum.In(Unit)} {Unit}";

    /// <summary>基本支出＋项目支出 = 35.00 万元.</summary>
    public string Added => Lines.Count == 1 ? Subject : $"{string.Join('＋', Lines.Select(l => l.Item.Item))} = {Sum.In(Unit)} {Unit}";

    /// <summary>Whether the sums are the same but for rounding; a sum of nothing contradicts none.</summary>
    public bool Agrees(FundsSum other) => PrintedAmount.Agree(Amounts, other.Amounts);

    public static bool operator <(FundsSum left, FundsSum right) => left.Sum.Fen < right.Sum.Fen;

    public static bool operator >(FundsSum left, FundsSum right) => right < left;
}
