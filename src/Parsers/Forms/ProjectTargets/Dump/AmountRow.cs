namespace Pipeline.Parsers.Forms.ProjectTargets.Dump;

/// <summary>The amounts of one row, in the order printed: the total, then its funds.</summary>
internal sealed class AmountRow(Amount total)
{
    public List<Amount> Amounts { get; } = [total];

    public Amount Total => Amounts[0];

    public IEnumerable<Amount> Funds => Amounts.Skip(1);

    public bool AddsUp => Amounts.Count > 1 && Math.Abs(Total.Value - Funds.Sum(f => f.Value)) <= Slack;

    /// <summary>Half the last printed digit of each addend.</summary>
    private decimal Slack => Amounts.Sum(a => HalfDigit(a.Text));

    public void Add(Amount amount)
    {
        Amounts.Add(amount);
        Amounts.Sort(1, Amounts.Count - 1, Comparer<Amount>.Create((a, b) => a.Index.CompareTo(b.Index)));
    }

    /// <summary>Puts zeros last where other rows' amounts stand between, and the order tells nothing.</summary>
    public void Settle()
    {
        if (Amounts.Max(a => a.Index) - Total.Index >= Amounts.Count || Amounts.Exists(a => a.Index < Total.Index))
            Amounts.Sort(
                1,
                Amounts.Count - 1,
                Comparer<Amount>.Create((a, b) => (a.Value == 0, a.Index).CompareTo((b.Value == 0, b.Index))));
    }

    public static decimal HalfDigit(string text)
    {
        var point = text.IndexOf('.', StringComparison.Ordinal);
        var half = 0.5m;
        for (var digits = point < 0 ? 0 : text.Length - point - 1; digits > 0; digits--)
            half /= 10;
        return half;
    }
}
