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
    private readonly List<string> _taken = [];

    public void Take(string text)
    {
        var squeezed = Squeeze.Text(text);
        if (squeezed.Length > 0)
            _taken.Add(squeezed);
    }

    /// <summary>One finding for each run of lines with text that nobody took.</summary>
    public IEnumerable<Finding> Unaccounted(FormPart part)
    {
        var pool = new HashSet<string>(_taken);
        var all = string.Join(Separator, _taken);
        var left = Pieces(part).Where(p => !IsTaken(p.Text) && !IsPlaceholder(p.Text)).ToList();
        return left.Select(p => new Finding(
            FindingRule.UnparsedText,
            Severity.Warning,
            p.Text,
            $"page {p.Span.Page}, line {p.Span.LineFrom}: no rule of this form took this text; a row, a label or a note was expected")
        {
            Evidence = [new Evidence(null, p.Span)],
        });

        bool IsTaken(string text) =>
            pool.Contains(text) || all.Contains(text, StringComparison.Ordinal)
            || (FusedAmount.Length(text) is > 0 and var amount && IsTaken(text[..amount]) && IsTaken(text[amount..]));
    }

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
