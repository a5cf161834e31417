using Pipeline.Parsers.Layout.Cells;
using Pipeline.Parsers.Lexicon;
using Pipeline.Parsers.Text;

namespace Pipeline.Parsers.Layout.ByPosition;

/// <summary>Reads labels with their values from lines that keep the places of words. A value stands right of its label, around its
/// middle, or below one that has its line for itself.</summary>
internal sealed class FieldLines
{
    // 项目资金（万元） stands around the middle of its sources, up to two lines from the first.
    private const int Beside = 2;

    private readonly FormLexicon _lexicon;
    private readonly IReadOnlyList<IReadOnlyList<Fragment>> _lines;
    private readonly PlacedLabels _placed;
    private readonly int _from;
    private readonly int _to;
    private readonly List<PlacedLabel> _labels = [];
    private readonly HashSet<Fragment> _taken = new(ReferenceEqualityComparer.Instance);
    private bool _hasStages;

    public FieldLines(FormLexicon lexicon, IReadOnlyList<IReadOnlyList<Fragment>> lines, PlacedLabels labels, int from, int to)
    {
        (_lexicon, _lines, _placed, _from, _to) = (lexicon, lines, labels, from, to);
        for (var line = from; line < to; line++)
        {
            if (lines[line].Count == 0 || labels.IsField(line))
                continue;
            foreach (var piece in lines[line])
                if (!_taken.Contains(piece) && labels.At(line, piece, to) is { } label && !label.Pieces.Any(_taken.Contains)
                    && (IsLabel(label.Text) || HasFigure(label)))
                {
                    _labels.Add(label);
                    _taken.UnionWith(label.Pieces);
                }
        }
    }

    /// <summary>Whether 预算数 or another stage is printed that heads no block: what amounts are of is not known.</summary>
    private bool HasStages() => Enumerable.Range(_from, _to - _from).SelectMany(l => _lines[l])
        .Where(f => !_labels.Exists(l => l.Pieces.Contains(f) && _lexicon.IsWholeLabel(l.Text)))
        .Any(f => _lexicon.TryGetStage(f.Text, out var stage) && stage is not null);

    /// <summary>The rows: a caption, or nothing, and then labels and their values in turns, each as its pieces.</summary>
    public IReadOnlyList<FieldRow> Read()
    {
        _hasStages = HasStages();
        var captions = _labels.Where(l => IsOverRows(l)).ToList();
        var rows = Rows([.. _labels.Except(captions)]);
        var read = new List<FieldRow>();
        for (var i = 0; i < rows.Count; i++)
            read.AddRange(Row(rows[i], i + 1 < rows.Count ? rows[i + 1].Min(l => l.First) : _to, captions));
        return read;
    }

    /// <summary>Whether a label stands left of others, as 项目资金 beside its sources.</summary>
    private bool IsOverRows(PlacedLabel label) => _lexicon.IsCaption(label.Text)
        && _labels.Exists(l => l.Offset >= label.OffsetEnd && _lexicon.TryGetSource(l.Text, out _) && AreNear(label, l.First, l.Last)
            && Value(label, l.Offset, label.First, label.Last).Count == 0);

    /// <summary>Whether a caption stands beside lines, or so near that they are of its block.</summary>
    private static bool AreNear(PlacedLabel caption, int first, int last) =>
        first <= caption.Last + Beside && last >= caption.First - Beside;

    private static List<List<PlacedLabel>> Rows(List<PlacedLabel> labels)
    {
        var rows = new List<List<PlacedLabel>>();
        foreach (var label in labels.OrderBy(l => l.First).ThenBy(l => l.Offset))
            if (rows.Count > 0 && label.First <= rows[^1].Max(l => l.Last)
                && rows[^1].TrueForAll(l => l.OffsetEnd <= label.Offset || label.OffsetEnd <= l.Offset))
                rows[^1].Add(label);
            else
                rows.Add([label]);
        rows.ForEach(r => r.Sort((a, b) => a.Offset - b.Offset));
        return rows;
    }

    private IEnumerable<FieldRow> Row(List<PlacedLabel> row, int next, List<PlacedLabel> captions)
    {
        var (first, last) = (row.Min(l => l.First), row.Max(l => l.Last));
        var (above, below) = Extent(row, first, last, next);
        var values = new List<IReadOnlyList<Fragment>>();
        for (var i = 0; i < row.Count; i++)
        {
            values.Add(Value(row[i], i + 1 < row.Count ? row[i + 1].Offset : int.MaxValue, above, below));
            _taken.UnionWith(values[^1]);
        }

        var caption = captions.Find(c => c.OffsetEnd <= row[0].Offset && AreNear(c, first, last));
        yield return new FieldRow(caption, [.. row.SelectMany((l, i) => new[] { l.Pieces, values[i] })], IsDoubtful(row, values));
        if (row.Count == 1 && values[0].Count == 0 && Below(row[0], below, next) is { Count: > 0 } text)
            yield return new FieldRow(null, [text], false);
    }

    /// <summary>The lines of a row: as many of a value stand above its label as below, unless the label stands beside the first.</summary>
    private (int Above, int Below) Extent(List<PlacedLabel> row, int first, int last, int next)
    {
        var above = first;
        while (above > _from && IsFree(above - 1))
            above--;
        if (Value(row[0], int.MaxValue, first, last) is [var begin, ..] && IsFirstPoint(begin.Text))
            above = first;
        var below = last;
        while (below + 1 < next && below - last < first - above && IsFree(below + 1))
            below++;
        while (above == first && below + 1 < next && next < _to && IsFree(below + 1) && IsFirstPoint(ValueAt(next)))
            below++;
        // An even number of lines has no middle one.
        return next >= _to && below + 1 < next && IsFree(below + 1) && !IsFree(below + 2) && below - last <= first - above
            && Free(below + 1).TrueForAll(f => f.Offset >= row[0].OffsetEnd) ? (above, below + 1) : (above, below);
    }

    /// <summary>The text below a label that has its line for itself, where no other label claims it.</summary>
    private List<Fragment>? Below(PlacedLabel label, int line, int next)
    {
        var text = Enumerable.Range(line + 1, Math.Max(0, next - line - 1)).TakeWhile(IsFree).SelectMany(Free).ToList();
        if (text.Count == 0 || text[0].Offset > label.OffsetEnd || _labels.Exists(l => l.First == next && l.OffsetEnd <= text[0].Offset))
            return null;
        _taken.UnionWith(text);
        return text;
    }

    /// <summary>Whether amounts stand under headings that were not found: those of stages, or of several columns.</summary>
    private bool IsDoubtful(List<PlacedLabel> row, List<IReadOnlyList<Fragment>> values)
    {
        var sources = row.Count(l => _lexicon.TryGetSource(l.Text, out _));
        return row.Where((l, i) => _lexicon.TryGetSource(l.Text, out _) && Figures(values[i]) > 0).Any()
            && (_hasStages || sources > 1 || values.Exists(v => Figures(v) > 1));
    }

    private static int Figures(IReadOnlyList<Fragment> cell) => cell.SelectMany(f => f.Text.Split(' ')).Count(ColumnFit.IsFigure);

    private string ValueAt(int line) => _lines[line].FirstOrDefault(f => !_taken.Contains(f))?.Text ?? "";

    /// <summary>1. and 目标1： begin a list.</summary>
    private static bool IsFirstPoint(string text) =>
        (ListMark.TryRead(text, out var mark) && mark.Number == 1) || text.StartsWith("目标1", StringComparison.Ordinal);

    /// <summary>Whether a line holds words that may be of a value; one with a label and a colon, such as 单位：万元, does not.</summary>
    private bool IsFree(int line) => line >= _from && line < _to && _lines[line].Count > 0 && _lines[line].Any(f => !_taken.Contains(f))
        && !_labels.Exists(l => l.First <= line && line <= l.Last && l.Pieces.Any(p => _lines[line].Contains(p)) && !IsOverRows(l))
        && !_placed.IsField(line) && !_lines[line].Any(f => !_taken.Contains(f) && PlacedLabels.HasLabel(f.Text, _lexicon));

    private List<Fragment> Free(int line) => [.. _lines[line].Where(f => !_taken.Contains(f))];

    private List<Fragment> Value(PlacedLabel label, int next, int first, int last) =>
        [.. Enumerable.Range(first, last - first + 1).SelectMany(l => _lines[l])
            .Where(f => !_taken.Contains(f) && f.Offset >= label.OffsetEnd && f.Offset < next)];

    private bool IsLabel(string text) => _lexicon.Label(text) is not null || _lexicon.IsCaption(text) || _lexicon.IsWholeWording(text);

    /// <summary>What is made like a source of money stands before an amount.</summary>
    private bool HasFigure(PlacedLabel label) => Enumerable.Range(label.First, label.Last - label.First + 1)
        .Any(l => _lines[l].Any(f => f.Offset >= label.OffsetEnd && ColumnFit.IsFigure(f.Text)));
}
