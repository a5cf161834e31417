using System.Text;
using Pipeline.Model;
using Pipeline.Parsers.Text;

namespace Pipeline.Ingest.Extract.Pdf;

/// <summary>
/// Joins glyphs that follow each other in the file into words, by baseline and advance: ink differs between marks,
/// figures and hanzi, and would tear them apart.
/// </summary>
internal sealed class WordBuilder(VerticalRulings rulings)
{
    // Shares of the font's size.
    private const double Ascent = 0.88;
    private const double Descent = 0.12;
    private const double BaselineDrift = 0.1;
    // Kerning does not move a glyph back by more; where it did, the line puts the pieces together again.
    private const double StepBack = 0.05;
    private const double LatinSpace = 0.18;
    // Justified hanzi stand apart, and mean nothing by it.
    private const double HanziSpace = 0.5;
    // What rounding leaves between two glyphs of one text.
    private const double Touching = 0.02;

    private readonly List<Word> _words = [];
    private readonly StringBuilder _text = new();
    // Of the line that is read, as a share of the font's size.
    private double _spacing;
    private bool _isSeen;
    private Glyph _first;
    private Glyph _last;

    public IReadOnlyList<Word> Build(IReadOnlyList<Glyph> glyphs)
    {
        for (var start = 0; start < glyphs.Count;)
        {
            var end = start + 1;
            while (end < glyphs.Count && IsOnLine(glyphs[end - 1], glyphs[end]))
                end++;
            _spacing = LetterSpacing.Of(glyphs, start, end);
            for (; start < end; start++)
                Take(glyphs[start]);
        }
        Close();
        return _words;
    }

    private void Take(Glyph glyph)
    {
        if (glyph.IsBlank || (_text.Length > 0 && !Follows(glyph)))
            Close();
        if (!glyph.IsBlank)
            Add(glyph);
    }

    private static bool IsOnLine(Glyph last, Glyph next) =>
        Math.Abs(next.Baseline - last.Baseline) <= BaselineDrift * Math.Max(last.Size, next.Size);

    private void Add(Glyph glyph)
    {
        if (_text.Length == 0)
            _first = glyph;
        _text.Append(glyph.Text);
        _isSeen |= !glyph.IsClipped;
        _last = glyph;
    }

    private bool Follows(Glyph glyph)
    {
        var (size, gap) = (Math.Max(_last.Size, glyph.Size), glyph.X0 - _last.X1);
        return IsOnLine(_last, glyph)
            && gap >= -StepBack * size
            && gap <= (Script.IsWide(_last.Text[^1]) || Script.IsWide(glyph.Text[0]) ? HanziSpace : _spacing + LatinSpace) * size
            && (
                glyph.Sequence == _last.Sequence
                || Math.Abs(gap) < Touching * size
                || !rulings.Part(_first.X0, glyph.Middle, glyph.Baseline - (size / 2)));
    }

    private void Close()
    {
        // A word that begins in sight and is clipped is read to its end.
        if (_isSeen)
            _words.Add(
                new Word(
                    _text.ToString(),
                    new Box(_first.X0, _first.Baseline - (Ascent * _first.Size), _last.X1, _first.Baseline + (Descent * _first.Size))));
        _text.Clear();
        _isSeen = false;
    }
}
