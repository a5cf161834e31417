using Pipeline.Model;
using Pipeline.Parsers.Layout;
using Pipeline.Parsers.Layout.Woven;
using Pipeline.Parsers.Text;

namespace Pipeline.Parsers.Forms.DepartmentTargets.Columns;

/// <summary>Reads what stands above the tasks: fields, the budget, the goals.</summary>
/// <param name="labels">The labels found there, with the indices of their pieces.</param>
internal sealed class FrontColumns(DumpPieces pieces, DepartmentContent content, IReadOnlyList<(string Label, int[] Pieces)> labels)
{
    private const int LongestItem = 14;

    /// <param name="to">Where the tasks begin.</param>
    /// <param name="end">Where the indicators begin; amounts behind it may have been the budget's.</param>
    public void Read(int to, int end)
    {
        ReadYear(to);
        foreach (var (label, at) in labels.Where(l => FieldLabels.RoleOf(l.Label) is not null))
            ReadField(label, at, to);
        ReadBudget(to, end);
        var goals = pieces.Free(0, to).Where(i => !NumberShape.IsMoney(pieces[i].Text) || !IsAlone(i)).ToList();
        if (goals.Count > 0)
            content.Goals.Add(CellBuilder.BuildPoints(pieces.Take(goals)));
    }

    private void ReadYear(int to)
    {
        foreach (
            var at in pieces.Free(0, to).Where(i => pieces[i].Text.Length <= 9 && Title.YearOf(pieces[i].Text) is not null).Take(1).ToList()
        )
            content.Fields.Add(new LabelledField("年度", FieldRole.Year, pieces.Take(at)[0].Text, [pieces[at].Line.Span]));
    }

    /// <summary>A field's value stands on the line of its label, else it is known by its kind: an agency's name, or a number.</summary>
    private void ReadField(string label, int[] at, int to)
    {
        var role = FieldLabels.RoleOf(label)!.Value;
        var value = pieces.Free(at[0] + 1, to).TakeWhile(i => pieces[i].OnLineOf(pieces[at[0]])).ToList();
        if (value.Count == 0)
            value =
            [
                .. pieces
                    .Free(0, to)
                    .Where(i =>
                        role is FieldRole.Agency ? AgencyName.Is(pieces[i].Text) : NumberShape.IsPoints(pieces[i].Text) && IsAlone(i))
                    .Take(1),
            ];
        if (value.Count == 0)
            return;
        var spans = Spans.Union(at.Concat(value).Select(i => pieces[i].Line.Span));
        content.Fields.Add(
            new LabelledField(Heading.Bare(label), role, Wrapping.Tidy(string.Join(' ', pieces.Take(value).Select(f => f.Text))), spans));
    }

    private void ReadBudget(int to, int end)
    {
        var unit = labels.Select(l => Heading.Unit(string.Concat(l.Pieces.Select(i => pieces[i].Text)))).FirstOrDefault(u => u is not null);
        var items = labels.Where(l => DepartmentLabels.IsItem(l.Label)).Select(l => (Heading.Bare(l.Label), l.Pieces)).ToList();
        var amounts = pieces.Free(0, to).Concat(pieces.Free(end)).Where(i => NumberShape.IsAmount(pieces[i].Text)).ToList();
        if (items.Count > 0 && amounts.Count > 0)
        {
            var first = items.Min(i => i.Pieces[0]);
            var last = pieces.Free(0, to).LastOrDefault(amounts.Contains, first);
            items.AddRange(pieces.Free(first, last).Where(IsShort).ToList().Select(i => (pieces[i].Text, new[] { i })));
        }

        var placed = new BudgetColumns(pieces, items, amounts).Place();
        foreach (var (item, amount) in placed)
            content.Budget.Add(new BudgetLine(
                CellBuilder.Build(pieces.Take(item)),
                amount is { } a ? CellBuilder.Build(pieces.Take(a)) : null,
                unit));
    }

    private bool IsAlone(int at) => pieces.IsFirstOnLine(at) && (at + 1 == pieces.Count || pieces.IsFirstOnLine(at + 1));

    private bool IsShort(int at) =>
        pieces[at].Text.Length <= LongestItem && !pieces[at].Text.Any(c => char.IsPunctuation(c) || char.IsAsciiDigit(c));
}
