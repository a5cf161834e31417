using Pipeline.Model;
using Pipeline.Parsers.Forms;
using Pipeline.Parsers.Indicators;
using Pipeline.Parsers.Lexicon;
using Pipeline.Parsers.Text;

namespace Pipeline.Parsers.Layout.Cells;

/// <summary>The words that forms print in cells of their own: headings, labels, captions, sources, the names of levels.</summary>
internal sealed class CellWords(FormLexicon lexicon)
{
    private static readonly BlockKind[] Kinds = Enum.GetValues<BlockKind>();

    public FormLexicon Lexicon { get; } = lexicon;

    public bool IsKnown(string text) => IsHeading(text) || IsLabel(text) || IsLevel(text);

    public bool IsHeading(string text) => Array.Exists(Kinds, k => Lexicon.IsWholeColumn(k, text));

    /// <summary>A label, a caption or a source of money.</summary>
    public bool IsLabel(string text) => Lexicon.IsWholeLabel(text) || Lexicon.IsCaption(text) || Lexicon.TryGetSource(text, out _);

    /// <summary>Whether a line has both a label and its value: 填报人：甲　联系电话：0000.</summary>
    public bool IsField(string text) => Blocks.LabelledText.Split(text, Lexicon).Count > 0;

    public static bool IsLevel(string text) => Taxonomy.TryReadLevel1(text, out _) || Taxonomy.TryReadLevel2(text, out _);

    /// <summary>How many lines from one on are a word that was broken; 1 for a line that is a cell.</summary>
    public int Pieces(IReadOnlyList<TextLine> lines, int from, int most)
    {
        var text = Squeeze.Text(lines[from].Text);
        var isWord = IsWord(text);
        var pieces = 1;
        for (var length = 2; length <= most && from + length <= lines.Count && lines[from + length - 1] is var next
            && next.Page == lines[from].Page && next.Number - lines[from].Number == length - 1; length++)
        {
            var piece = Squeeze.Text(next.Text);
            // 30, — and 100% below each other are not the level 30—100%.
            if (!piece.Any(char.IsLetter))
                return pieces;
            text += piece;
            if ((length == 2 && isWord && IsRemark(piece)) || (IsWord(text) && IsRest(piece, text)))
                pieces = length;
        }

        return pieces;
    }

    private bool IsWord(string text) => Lexicon.IsWholeWording(text) || IsLevel(text);

    /// <summary>指标 below 经济效益 is the rest of a level, though it is a heading elsewhere; points in brackets are a cell.</summary>
    private bool IsRest(string piece, string joined) =>
        Points.Of(piece) is null && (IsLevel(joined) ? !IsLevel(piece) : !IsWord(piece));

    /// <summary>（万元） below 项目资金, where no cell begins with a bracket.</summary>
    private static bool IsRemark(string text) => text is ['（' or '(', .., '）' or ')'] && !text.Any(char.IsAsciiDigit);
}
