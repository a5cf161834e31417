using Pipeline.Model;
using Pipeline.Parsers.Layout;

namespace Pipeline.Parsers.Forms.ProjectTargets.Dump;

/// <summary>Parts a dump into its headings, its labelled fields and the lines of its rows.</summary>
internal sealed class DumpLines
{
    public DumpLines(FormPart part, Title? title)
    {
        var lines = part
            .Lines.Where((l, i) => title is null || i >= title.FirstLine + title.LineCount)
            .Where(l => l != title?.YearLine)
            .ToList();
        var printed = LostHyphens.Restore(lines);
        Captions.AddRange(lines.Except(printed).Select(l => l.Text));
        var fragments = Fragment.Of(printed);
        Headings = new HeadingPieces(fragments);
        var money = new MoneyTokens(fragments.Select(f => f.Text));
        var body = fragments.Select((f, i) => (Fragment: f, IsHeading: Headings.IsHeading(i))).ToList();
        Captions.AddRange(body.Where(f => f.IsHeading).Select(f => f.Fragment.Text));
        var afterBreak = false;
        var atTop = false;
        TextLine? last = null;
        foreach (var group in body.GroupBy(f => f.Fragment.Line))
        {
            var rest = group.Where(f => !f.IsHeading).Select(f => f.Fragment).ToList();
            afterBreak |= last is not null && last.Page != group.Key.Page || rest.Count < group.Count();
            if (rest.Count > 0 && !TakeFields(group.Key))
            {
                var blank = last is null || last.Page != group.Key.Page || group.Key.Number - last.Number > 1;
                var tokens = Tokens(group.Key.Text, rest, money);
                atTop = (atTop || afterBreak) && !tokens.Exists(t => t.IsMoney);
                Rows.Add(new DumpLine(group.Key, Rows.Count, tokens) { AfterBlank = blank, AfterBreak = afterBreak, AtTop = atTop });
                afterBreak = false;
            }

            last = group.Key;
        }
    }

    public HeadingPieces Headings { get; }

    public List<LabelledField> Fields { get; } = [];

    public List<DumpLine> Rows { get; } = [];

    public List<string> Captions { get; } = [];

    private bool TakeFields(TextLine line)
    {
        var fields = FieldReader.Read(line);
        if (fields.Count == 0 || fields.Any(f => f.Value.Length == 0) || (Rows.Count > 0 && !fields.All(IsUnit)))
            return false;
        Fields.AddRange(fields);
        return true;
    }

    private static bool IsUnit(LabelledField field) => field.Role == FieldRole.AmountUnit && Money.FenPer(field.Value) is not null;

    private List<DumpToken> Tokens(string line, List<Fragment> fragments, MoneyTokens money)
    {
        var tokens = new List<DumpToken>();
        var at = 0;
        foreach (var fragment in fragments)
        {
            at = line.IndexOf(fragment.Text, at, StringComparison.Ordinal);
            var pieces = money.Split(fragment.Text);
            if (pieces.Count > 1)
                Captions.Add(fragment.Text);
            foreach (var (text, isMoney) in pieces)
            {
                tokens.Add(new DumpToken(text, isMoney, at));
                at += text.Length;
            }
        }

        return tokens;
    }
}
