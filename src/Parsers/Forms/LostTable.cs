using Pipeline.Model;

namespace Pipeline.Parsers.Forms;

/// <summary>
/// A form of a known kind in a dump that no reader can put together again: its title and text are kept, and nothing is guessed.
/// </summary>
internal static class LostTable
{
    public static Filing Read(string kind, FormPart part, FormSignature signature)
    {
        var builder = new FilingBuilder(kind, part);
        builder.TakeTitle(signature);
        builder.Findings.Add(Finding(part));
        return builder.Build([]);
    }

    private static Finding Finding(FormPart part) => new(
        FindingRule.LayoutNotUnderstood,
        Severity.Error,
        Subject(part),
        "the text has lost its table, and which cell belongs to which heading could not be told: no row was stored; take the original file, or a copy that keeps the table")
    {
        Evidence = [.. part.Lines.GroupBy(l => l.Page).Select(g => new Evidence(null, new TextSpan(g.Key, g.First().Number, g.Last().Number)))],
    };

    private static string Subject(FormPart part) => part.Lines.Count > 0 ? part.Lines[0].Text.Trim() : "";
}
