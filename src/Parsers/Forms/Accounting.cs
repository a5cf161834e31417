using Pipeline.Model;
using Pipeline.Parsers.Layout;
using Pipeline.Parsers.Text;

namespace Pipeline.Parsers.Forms;

/// <summary>
/// Keeps account of the texts that the rules took and finds those they did not: nothing of a recognised form may fall through.
/// It compares with the printed lines, not with what the rules believe they took.
/// </summary>
internal sealed class Accounting
{
    private const string Separator = "\u0001";

    // A filing that was read badly leaves some tens of pieces; what leaves more is hostile, or no filing of ours.
    private const int MostFindings = 200;

    private readonly List<string> _taken = [];

    public void Take(string text)
    {
        var squeezed = Squeeze.Text(text);
        if (squeezed.Length > 0)
            _taken.Add(squeezed);
    }

    /// <summary>A finding for each piece of text that nobody took; of very many, the last one counts the rest.</summary>
    public IEnumerable<Finding> Unaccounted(FormPart part)
    {
        var pool = new HashSet<string>(_taken);
        var all = string.Join(Separator, _taken);
        var known = new Dictionary<string, bool>();
        var left = Pieces(part).Where(p => !IsPlaceholder(p.Text) && !IsKnownTaken(p.Text)).ToList();
        var findings = left.Take(MostFindings)
            .Select(p =>
                Of(
                    p.Text,
                    p.Span,
                    $"page {p.Span.Page}, line {p.Span.LineFrom}: no rule of this form took this text; a row, a label or a note was "
                        + $"expected"));
        return left.Count <= MostFindings
            ? findings
            : findings.Append(
                Of(
                    left[MostFindings].Text,
                    left[MostFindings].Span,
                    $"from page {left[MostFindings].Span.Page}, line {left[MostFindings].Span.LineFrom} on: no rule of this form "
                        + $"took this text and {left.Count - MostFindings - 1} more pieces"));

        // The same text is often printed again.
        bool IsKnownTaken(string text) => known.TryGetValue(text, out var taken) ? taken : known[text] = IsTaken(text);

        bool IsTaken(string text) =>
            pool.Contains(text) || all.Contains(text, StringComparison.Ordinal)
            || (FusedAmount.Length(text) is > 0 and var amount && IsTaken(text[..amount]) && IsTaken(text[amount..]));
    }

    private static Finding Of(string text, TextSpan span, string message) =>
        new(FindingRule.UnparsedText, Severity.Warning, text, message) { Evidence = [new Evidence(null, span)] };

    private static IEnumerable<(string Text, TextSpan Span)> Pieces(FormPart part)
    {
        foreach (var line in part.LinesOutsideGrids)
            foreach (var fragment in Fragment.Of([line]))
                foreach (var text in Markup.Strip(fragment.Text).Split('\n', StringSplitOptions.RemoveEmptyEntries))
                    yield return (text, line.Span);
        foreach (var cell in part.Grids.SelectMany(g => g.Cells).Where(c => !c.IsEmpty))
            foreach (var paragraph in cell.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries))
                yield return (Squeeze.Text(paragraph), cell.Spans[0]);
    }

    private static bool IsPlaceholder(string text) => text.All(c => "-—–－/／…．.、，。；;:：".Contains(c, StringComparison.Ordinal));
}
