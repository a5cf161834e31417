using System.Text.RegularExpressions;

namespace Pipeline.Parsers.Forms.ProjectTargets.Dump;

/// <summary>
/// Parts the amounts at the start of a stretch of text from each other and from what follows: narrow columns leave no space between.
/// </summary>
internal sealed partial class MoneyTokens
{
    private readonly HashSet<int> _decimals;

    /// <summary>Learns from amounts that stand alone how many decimals the filing prints.</summary>
    public MoneyTokens(IEnumerable<string> texts)
    {
        _decimals =
        [
            .. texts
                .Where(t => Amount().Match(t) is { Success: true } m && m.Length == t.Length)
                .GroupBy(Decimals)
                .Where(g => g.Key > 0 && g.Count() > 1)
                .Select(g => g.Key),
        ];
    }

    /// <summary>The pieces of a stretch; all but the last are amounts.</summary>
    public IReadOnlyList<(string Text, bool IsMoney)> Split(string text)
    {
        if (!char.IsAsciiDigit(text[0]) && text[0] is not ('-' or '－'))
            return [(text, false)];
        var pieces = new List<(string, bool)>();
        var at = 0;
        while (at < text.Length && LengthAt(text, at) is > 0 and var length)
        {
            pieces.Add((text.Substring(at, length), true));
            at += length;
        }

        // A goal may begin with a figure (3.50万元…): only a list's number may follow an amount without a space.
        if (at < text.Length && (pieces.Count == 0 || !ListNumber().IsMatch(text.AsSpan(at))))
            return [(text, false)];
        if (at < text.Length)
            pieces.Add((text[at..], false));
        return pieces;
    }

    private int LengthAt(string text, int at)
    {
        var match = Amount().Match(text, at);
        if (!match.Success || match.Index != at)
            return 0;
        if (_decimals.Count == 0)
            return match.Length == text.Length ? match.Length : 0;
        var point = match.Value.IndexOf('.', StringComparison.Ordinal);
        var printed = point < 0 ? 0 : match.Length - point - 1;
        var decimals = _decimals.Where(d => d <= printed).DefaultIfEmpty(0).Max();
        return decimals == 0 ? 0 : point + 1 + decimals;
    }

    private static int Decimals(string amount) =>
        amount.IndexOf('.', StringComparison.Ordinal) is >= 0 and var point ? amount.Length - point - 1 : 0;

    [GeneratedRegex(@"\G[-－]?(?:\d{1,3}(?:[,，]\d{3})+|\d+)(?:\.\d+)?")]
    private static partial Regex Amount();

    [GeneratedRegex(@"^(?:\d{1,2}[.、．]|[^\d.,，。；、%％万亿千百元])")]
    private static partial Regex ListNumber();
}
