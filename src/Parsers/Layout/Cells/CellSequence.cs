using System.Buffers;
using System.Text.RegularExpressions;
using Pipeline.Model;
using Pipeline.Parsers.Lexicon;
using Pipeline.Parsers.Text;

namespace Pipeline.Parsers.Layout.Cells;

/// <summary>The cells of a text that wrote each in a line or in a paragraph of its own, or the pieces of one that did not.</summary>
/// <param name="KeepsEmpty">Whether the text shows where a cell is empty: by a further blank line.</param>
internal sealed partial record CellSequence(IReadOnlyList<TextCell> Cells, bool KeepsEmpty)
{
    // A blank line above and below a title and each block; pdftotext and pdfminer leave one after every second or third line.
    private const int FewBlanks = 8;

    // Lists of projects have rows of 10 cells at most lines; a page without line breaks has 60 in one.
    private const int MostInLine = 12;

    // （20分*执行率） in a narrow column.
    private const int MostPiecesOfRemark = 3;

    /// <summary>Whether cells may be in pieces.</summary>
    public bool IsBroken => Cells.Any(c => c.Break != CellBreak.Cell);

    // 绩效指标 written upright takes four lines, 满意度指标 five, 项目资金（万元） wrapped by two characters five.
    private const int MostPieces = 6;

    private static readonly SearchValues<char> Signs = SearchValues.Create("≥≤≧≦＞＜><﹥﹤");

    /// <summary>Null for a text that wrote several cells in a line, or broke them over lines.</summary>
    public static CellSequence? Of(IReadOnlyList<TextLine> lines, FormLexicon lexicon)
    {
        var step = Step(lines);
        var words = new CellWords(lexicon);
        if (step == 1 && !LineCells.Are(lines, words))
            return null;
        var cells = new List<TextCell>();
        var empty = 0;
        var (first, last) = Inside(lines, words);
        for (var at = 0; at < lines.Count && (at <= last || at == 0 || Gap(lines[at - 1], lines[at]) <= step);)
        {
            for (var blank = at > first && at <= last ? Blanks(lines, at, step, words) : 0; blank > 0; blank--, empty++)
                cells.Add(new TextCell("", []));
            var length = step == 1 ? Pieces(lines, at, words) : Paragraph(lines, at, words);
            cells.Add(Cell([.. lines.Skip(at).Take(length)], words));
            at += length;
        }

        return new CellSequence(cells, empty > 0);
    }

    /// <summary>
    /// The first line that is a label or heading, and the last that is one or a figure: what stands around the table is no cell.
    /// </summary>
    private static (int First, int Last) Inside(IReadOnlyList<TextLine> lines, CellWords words)
    {
        var inside = Enumerable.Range(0, lines.Count)
            .Where(i => words.IsKnown(lines[i].Text) || NumberShape.IsQuantity(Squeeze.Text(lines[i].Text))).ToList();
        return inside.Count == 0 ? (lines.Count, -1) : (inside[0], inside[^1]);
    }

    /// <summary>
    /// The pieces of a text that broke cells over lines and wrote several in a line; only words that are known are whole.
    /// </summary>
    /// <returns>Null for a text that hardly broke lines, or has many blank ones: its paragraphs
    /// are cells that stand in the order of columns as often as of rows.</returns>
    public static CellSequence? OfPieces(IReadOnlyList<TextLine> lines, FormLexicon lexicon)
    {
        if (Enumerable.Range(1, Math.Max(0, lines.Count - 1)).Count(i => Gap(lines[i - 1], lines[i]) > 1) * FewBlanks > lines.Count)
            return null;
        var words = new CellWords(lexicon);
        var pieces = Fragment.Of(lines.Where((line, i) => !IsPageMark(lines, i))).SelectMany(f => Split(f, words))
            .Where(f => Markup.Strip(f.Text).Length > 0).ToList();
        if (pieces.Count > lines.Count * MostInLine)
            return null;
        var isSpaced = SpacedNumbers.In(pieces);
        pieces = WithSigns(Numbered(isSpaced ? WithHeadings(pieces, words) : pieces));
        var cells = new List<TextCell>();
        for (var at = 0; at < pieces.Count;)
        {
            var length = OfWord(pieces, at, words);
            if (length == 1)
                length = words.PiecesOfHeading(Near(pieces, at), i => pieces[at + i].Text,
                    i => OfWord(pieces, at + i, words) > 1 || words.IsKnown(pieces[at + i].Text));
            length += Remarks(pieces, at, at + length, words);
            cells.Add(
                new TextCell(Joined(pieces, at, at + length), [.. pieces.Skip(at).Take(length).Select(p => p.Line).Distinct()])
                {
                    Break =
                        at == 0 || Gap(pieces[at - 1].Line, pieces[at].Line) > 1 ? CellBreak.Cell
                        : !pieces[at].OnLineOf(pieces[at - 1]) ? CellBreak.Line
                        : isSpaced && SpacedNumbers.Differ(pieces[at - 1].Text[^1], pieces[at].Text[0]) ? CellBreak.Spacing
                        : CellBreak.Space,
                });
            at += length;
        }

        return new CellSequence(cells, KeepsEmpty: false);
    }

    /// <summary>全年预算数（A）全年执行数（B） is two headings, however near they stand.</summary>
    private static IEnumerable<Fragment> Split(Fragment fragment, CellWords words)
    {
        var bracket = fragment.Text.AsSpan().IndexOfAny('）', ')') + 1;
        if (bracket <= 0 || bracket == fragment.Text.Length || !words.IsHeading(fragment.Text[..bracket])
            || !words.IsHeading(fragment.Text[bracket..]))
            return [fragment];
        var rest = fragment.Text[bracket..];
        return [fragment with { Text = fragment.Text[..bracket] },
            fragment with { Text = rest, Offset = fragment.Offset + bracket, Column = fragment.End - DisplayWidth.Of(rest) }];
    }

    /// <summary>1-6 月执行数 is one heading where a text sets figures apart.</summary>
    private static List<Fragment> WithHeadings(List<Fragment> pieces, CellWords words)
    {
        var joined = new List<Fragment>();
        foreach (var piece in pieces)
            if (joined.Count > 0 && piece.OnLineOf(joined[^1]) && IsOfYear(joined[^1].Text) && words.IsHead(joined[^1].Text + piece.Text))
                joined[^1] = joined[^1] with { Text = joined[^1].Text + piece.Text };
            else
                joined.Add(piece);
        return joined;
    }

    /// <summary>
    /// 指标 1：成果质量 is one piece where 指标 2：… says that indicators are numbered so; else 指标 may be the end of a level left of it.
    /// 2022-2024 年空气质量监测 is one piece anywhere, and so is 1 月 25 日.
    /// </summary>
    private static List<Fragment> Numbered(List<Fragment> pieces)
    {
        var areNumbered = Enumerable.Range(1, Math.Max(0, pieces.Count - 1)).Any(i => IsNumber(pieces, i) && pieces[i].Text[0] != '1');
        var joined = new List<Fragment>();
        for (var at = 0; at < pieces.Count; at++)
            if ((areNumbered && IsNumber(pieces, at)) || IsOfDate(pieces, at))
                joined[^1] = joined[^1] with { Text = joined[^1].Text + pieces[at].Text };
            else
                joined.Add(pieces[at]);
        return joined;
    }

    private static bool IsOfDate(List<Fragment> pieces, int at) => at > 0 && pieces[at].OnLineOf(pieces[at - 1])
        && (pieces[at].Text[0] == '年' ? IsOfYear(pieces[at - 1].Text) && !pieces[at].Text.StartsWith("年内", StringComparison.Ordinal)
            : pieces[at].Text[0] is '月' or '日' ? pieces[at - 1].Text.Length <= 2 && pieces[at - 1].Text.All(char.IsAsciiDigit)
            : pieces[at - 1].Text[^1] is '年' or '月' && pieces[at].Text.All(char.IsAsciiDigit)
            && at + 1 < pieces.Count && pieces[at + 1].OnLineOf(pieces[at]) && pieces[at + 1].Text[0] is '月' or '日');

    private static bool IsNumber(List<Fragment> pieces, int at) =>
        at > 0 && pieces[at - 1].Text == "指标" && pieces[at].OnLineOf(pieces[at - 1]) && Numbering().IsMatch(pieces[at].Text);

    /// <summary>
    /// ＞ alone below 95% is its sign: in a font of its own it stands on a line of its own. Before a figure it may be that one's.
    /// </summary>
    private static List<Fragment> WithSigns(List<Fragment> pieces)
    {
        var joined = new List<Fragment>();
        for (var at = 0; at < pieces.Count; at++)
            if (at > 0 && pieces[at].Text is [var sign] && Signs.Contains(sign) && !pieces[at].OnLineOf(pieces[at - 1])
                && ColumnFit.IsFigure(pieces[at - 1].Text)
                && (at + 1 == pieces.Count || !(pieces[at + 1].OnLineOf(pieces[at]) || char.IsAsciiDigit(pieces[at + 1].Text[0]))))
                joined[^1] = joined[^1] with { Text = sign + joined[^1].Text };
            else
                joined.Add(pieces[at]);
        return joined;
    }

    /// <summary>1-6 and 2022 are of months and years; 96.00 before a source is an amount.</summary>
    private static bool IsOfYear(string text) =>
        text.Contains('-', StringComparison.Ordinal)
            ? text.All(c => c == '-' || char.IsAsciiDigit(c))
            : text.Length == 4 && text.StartsWith("20", StringComparison.Ordinal) && text.All(char.IsAsciiDigit);

    /// <summary>A page's number, in its first line or its last.</summary>
    private static bool IsPageMark(IReadOnlyList<TextLine> lines, int at) => PageMark.Is(lines[at].Text)
        && (at == 0 || at == lines.Count - 1 || lines[at - 1].Page < lines[at].Page || lines[at + 1].Page > lines[at].Page);

    private static int OfWord(List<Fragment> pieces, int at, CellWords words) => words.Pieces(Math.Min(MostPieces, pieces.Count - at),
        i => pieces[at + i].Text, i => !pieces[at + i].OnLineOf(pieces[at + i - 1]));

    /// <summary>How many pieces stand below each other from one on, each alone in its line but for what comes after the last.</summary>
    private static int Near(List<Fragment> pieces, int from)
    {
        var near = 1;
        while (near < MostPieces && from + near < pieces.Count && !pieces[from + near].OnLineOf(pieces[from + near - 1]))
            near++;
        return near;
    }

    /// <summary>How many pieces below a word are remarks on it, each of them in brackets that may be broken.</summary>
    private static int Remarks(List<Fragment> pieces, int from, int to, CellWords words)
    {
        var word = Joined(pieces, from, to);
        var end = to;
        for (var next = to + 1; next <= pieces.Count && next - end <= MostPiecesOfRemark; next++)
            if (!pieces[end].OnLineOf(pieces[end - 1]) && words.IsRemarkOn(word, Joined(pieces, end, next)))
                end = next;
        return end - to;
    }

    private static string Joined(List<Fragment> pieces, int from, int to) =>
        Wrapping.Join(pieces.Skip(from).Take(to - from).Select(p => Markup.Strip(p.Text)));

    /// <summary>The cells of a text that shows its rows, but not which cells of one are left out.</summary>
    public static CellSequence Of(TableGrid rows)
    {
        var cells = new List<TextCell>();
        for (var row = 0; row < rows.Rows; row++)
        {
            var printed = rows.Row(row).ToList();
            printed.RemoveRange(printed.FindLastIndex(c => !c.IsEmpty) + 1, printed.Count - printed.FindLastIndex(c => !c.IsEmpty) - 1);
            cells.AddRange(printed.Select((c, i) =>
                new TextCell(c.Text, [.. c.Spans.Select(s => new TextLine(s.Page, s.LineFrom, c.Text))]) { BeginsRow = i == 0 }));
        }

        return new CellSequence(cells, cells.Exists(c => c.IsEmpty));
    }

    /// <summary>How many cells above a line are empty. What stands apart from a line with its own label and value is no cell.</summary>
    private static int Blanks(IReadOnlyList<TextLine> lines, int at, int step, CellWords words) =>
        at == 0 || words.IsField(lines[at].Text) ? 0 : (Gap(lines[at - 1], lines[at]) / step) - 1;

    /// <summary>How far apart the lines of neighbouring cells are: 2 where most have a blank line between them.</summary>
    private static int Step(IReadOnlyList<TextLine> lines)
    {
        var gaps = Enumerable.Range(1, Math.Max(0, lines.Count - 1)).Select(i => Gap(lines[i - 1], lines[i])).ToList();
        return gaps.Count(g => g == 1) >= gaps.Count(g => g == 2) ? 1 : 2;
    }

    private static int Gap(TextLine above, TextLine below) => above.Page == below.Page ? below.Number - above.Number : 1;

    /// <summary>The lines of a paragraph, but for a label that begins a table right below a line of another kind.</summary>
    private static int Paragraph(IReadOnlyList<TextLine> lines, int from, CellWords words)
    {
        var to = from + 1;
        while (to < lines.Count && Gap(lines[to - 1], lines[to]) == 1)
            to++;
        return to - from > 1 && words.IsKnown(lines[to - 1].Text) && !CellWords.IsLevel(Joined(lines, from, to)) ? to - from - 1
            : to - from;
    }

    private static int Pieces(IReadOnlyList<TextLine> lines, int from, CellWords words)
    {
        var near = 1;
        while (near < MostPieces && from + near < lines.Count && lines[from + near] is var next && next.Page == lines[from].Page
            && next.Number - lines[from].Number == near)
            near++;
        return words.Pieces(near, i => Squeeze.Text(lines[from + i].Text), _ => false);
    }

    private static string Joined(IReadOnlyList<TextLine> lines, int from, int to) =>
        string.Concat(lines.Skip(from).Take(to - from).Select(l => Squeeze.Text(l.Text)));

    private static TextCell Cell(List<TextLine> lines, CellWords words)
    {
        var texts = lines.ConvertAll(l => Markup.Strip(l.Text).Trim());
        var joined = Wrapping.Join(texts);
        return new TextCell(texts.Count == 1 ? texts[0] : words.IsKnown(joined) ? joined : Paragraphs.Join(texts), lines);
    }

    [GeneratedRegex(@"^\d{1,2}[：:]")]
    private static partial Regex Numbering();
}
