using System.Text.RegularExpressions;
using Pipeline.Model;
using Pipeline.Parsers.Layout;
using Pipeline.Parsers.Lexicon;
using Pipeline.Parsers.Text;

namespace Pipeline.Parsers.Blocks;

/// <summary>Reads the lines between the tables of a form: fields, notes, captions, and a goal under a caption of its own.</summary>
internal sealed partial class SheetLines(FormLexicon lexicon, Sheet sheet)
{
    private readonly MisprintedLabels _misprinted = new(lexicon, sheet);
    private LabelMeaning? _open;
    private TextLine? _last;
    // 填报说明 stands in a line of its own over notes: each line below is one.
    private bool _isUnderCaption;

    /// <summary>The caption over the table that comes next, which may name its unit; empty where there is none.</summary>
    public string Caption { get; private set; } = "";

    public void Read(TextLine line)
    {
        if (Note().IsMatch(Squeeze.Text(line.Text)))
            Begin(line, LabelMeaning.Note, () => sheet.Notes.Add(Cell(line, line.Text)));
        else if (IsCaption(line.Text, out var meaning))
            Begin(line, meaning, () => (Caption, _isUnderCaption) = (line.Text, true));
        else if (LabelledText.Split(line.Text, lexicon) is { Count: > 0 } fields)
            Begin(line, null, () => Add(line, fields));
        else if (UnitAtEnd().Match(line.Text) is { Success: true } unit)
            Begin(line, null, () => AddUnit(line, unit));
        else if (_open == LabelMeaning.Note && _isUnderCaption)
            AddNote(line);
        else if (_open == LabelMeaning.Note && GoesOn(line))
            GoOn(line, sheet.Notes[^1], cell => sheet.Notes[^1] = cell);
        else if (_open is LabelMeaning.Goal or LabelMeaning.PeriodGoal)
            AddGoal(line);
    }

    /// <summary>A table ends what a line began.</summary>
    public void Close() => (_open, Caption) = (null, "");

    private static TableCell Cell(TextLine line, string text) => new(0, 0, text.Trim(), [line.Span]);

    private void Begin(TextLine line, LabelMeaning? open, Action add)
    {
        sheet.TakenLines.Add(line);
        (_open, _last, Caption, _isUnderCaption) = (open, line, "", false);
        add();
    }

    private bool IsCaption(string text, out LabelMeaning? meaning)
    {
        meaning = lexicon.IsWholeLabel(text) ? lexicon.Label(text) : null;
        return meaning is not null || lexicon.IsCaption(text);
    }

    private void Add(TextLine line, IReadOnlyList<(string Label, string Value)> fields)
    {
        foreach (var (printed, value) in fields)
        {
            var label = _misprinted.Mended(printed, [line.Span]);
            sheet.Fields.Add(new SheetField(lexicon.Label(label), Squeeze.Text(label), value, Cell(line, value), [line.Span]));
        }
    }

    /// <summary>427001甲局本级　　单位：万元: what stands before the unit is kept.</summary>
    private void AddUnit(TextLine line, Match unit)
    {
        var value = unit.Groups["unit"].Value;
        sheet.Fields.Add(new SheetField(LabelMeaning.AmountUnit, "单位", value, Cell(line, value), [line.Span]));
        if (line.Text[..unit.Index].Trim() is { Length: > 0 } rest)
            sheet.Notes.Add(Cell(line, rest));
    }

    [GeneratedRegex(@"(?:^|[\s\u3000]{2,}|[（(])(?:金额|计量)?单位[：:]\s*(?<unit>(?:人民币)?(?:亿|万|千)?元)\s*[）)]?\s*$")]
    private static partial Regex UnitAtEnd();

    /// <summary>A sentence goes on in the next line.</summary>
    private bool GoesOn(TextLine line) => _last is { } last && last.Page == line.Page && last.Text.TrimEnd() is [.., not '。'];

    private void GoOn(TextLine line, TableCell above, Action<TableCell> set)
    {
        sheet.TakenLines.Add(line);
        _last = line;
        set(above with { Text = Wrapping.Join([above.Text, line.Text]), Spans = Spans.Union([.. above.Spans, line.Span]) });
    }

    private void AddNote(TextLine line)
    {
        sheet.TakenLines.Add(line);
        _last = line;
        sheet.Notes.Add(Cell(line, line.Text));
    }

    private void AddGoal(TextLine line)
    {
        if (_last is not null && sheet.Goals.Count > 0 && sheet.Goals[^1].Goal is { } above
            && above.Spans.Any(s => s.LineTo == _last.Number && s.Page == _last.Page))
        {
            GoOn(line, above, cell => sheet.Goals[^1] = sheet.Goals[^1] with { Goal = cell });
            return;
        }

        sheet.TakenLines.Add(line);
        _last = line;
        sheet.Goals.Add(new SheetGoal(Cell(line, line.Text), null, _open == LabelMeaning.PeriodGoal));
    }

    [GeneratedRegex(@"^(?:注|说明|备注|填表说明|填报说明)(?:\d{0,2}[：:.．、]|[：:])")]
    private static partial Regex Note();
}
