using Pipeline.Model;
using Pipeline.Parsers.Forms;
using Pipeline.Parsers.Indicators;
using Pipeline.Parsers.Lexicon;
using Pipeline.Parsers.Text;

namespace Pipeline.Parsers.Layout.Cells;

/// <summary>The words that forms print in cells of their own: headings, labels, captions, sources, the names of levels.</summary>
internal sealed class CellWords(FormLexicon lexicon)
{
    // 未完成原因及拟采取的改进措 over 施; 完成目标可能性（确定能、有可能、不可能） in all.
    private const int LongestLine = 16;

    private const int LongestHeading = 24;

    private static readonly BlockKind[] Kinds = Enum.GetValues<BlockKind>();

    public FormLexicon Lexicon { get; } = lexicon;

    public bool IsKnown(string text) => IsHeading(text) || IsLabel(text) || IsLevel(text);

    public bool IsHeading(string text) => Array.Exists(Kinds, k => Lexicon.IsWholeColumn(k, text));

    /// <summary>Whether it heads a column by a word in it.</summary>
    public bool IsHead(string text) => Array.Exists(Kinds, k => Lexicon.Column(k, text) is not null);

    /// <summary>A label, a caption or a source of money.</summary>
    public bool IsLabel(string text) => Lexicon.IsWholeLabel(text) || Lexicon.IsCaption(text) || Lexicon.TryGetSource(text, out _);

    /// <summary>Whether a line has both a label and its value: 填报人：甲　联系电话：0000.</summary>
    public bool IsField(string text) => Blocks.LabelledText.Split(text, Lexicon).Count > 0;

    public static bool IsLevel(string text) => !text.EndsWith("指标指标", StringComparison.Ordinal)
        && (Taxonomy.TryReadLevel1(text, out _) || Taxonomy.TryReadLevel2(text, out _));

    /// <summary>How many pieces from one on are a word that was broken; 1 for one that is none.</summary>
    /// <param name="most">How many there are that stand next to each other.</param>
    /// <param name="text">A piece without white space.</param>
    /// <param name="mayGoOn">Whether one may be a word, and the rest of the one before it all the same: 名称 below 部门（单位）.</param>
    public int Pieces(int most, Func<int, string> text, Func<int, bool> mayGoOn)
    {
        var joined = text(0);
        // （2023年度） is no beginning of 项目名称.
        if (IsInBrackets(joined))
            return 1;
        var isWord = IsWord(joined);
        var pieces = 1;
        var first = isWord ? joined.Length : 0;
        for (var length = 2; length <= most; length++)
        {
            var piece = text(length - 1);
            // 30, — and 100% below each other are not the level 30—100%.
            if (!piece.Any(char.IsLetter))
                return pieces;
            joined += piece;
            if ((length == 2 && isWord && IsRemark(piece))
                || (IsWord(joined) && IsRest(piece, joined, first > 0 && !mayGoOn(length - 1)) && !AreTwo(joined, first)))
                (pieces, first) = (length, joined.Length);
        }

        return pieces;
    }

    /// <summary>
    /// The same for a heading that is known by a word in it: 未完成原因和改 over 进措施. Its lines are as wide as the first, but for the last.
    /// </summary>
    /// <param name="beginsWord">Whether a known word begins with a piece.</param>
    public int PiecesOfHeading(int most, Func<int, string> text, Func<int, bool> beginsWord)
    {
        var joined = text(0);
        if (IsWord(joined) || joined.Length is < 2 or > LongestLine || joined.Any(char.IsAsciiDigit))
            return 1;
        for (var length = 1; length <= most; length++)
        {
            if (length > 1)
                joined += text(length - 1);
            var isFull = DisplayWidth.Of(text(length - 1)) + 1 >= DisplayWidth.Of(text(0));
            if (length > 1 && (!isFull || length == most || beginsWord(length)) && !CellRuns.IsOpen(joined))
                return joined.Length <= LongestHeading && IsHead(joined) ? length : 1;
            if (length == most || beginsWord(length) || DisplayWidth.Of(text(length)) > DisplayWidth.Of(text(0)))
                return 1;
        }

        return 1;
    }

    /// <summary>得分 after 执行率（B/A） is the next heading, though 执行率得分 is one too; 指标 after 经济效益 is not.</summary>
    /// <param name="first">How long the word is that the text begins with.</param>
    private bool AreTwo(string joined, int first) => first > 0 && !IsLevel(joined)
        && Lexicon.Column(BlockKind.Funds, joined[..first]) == Role.Rate
        && Lexicon.Column(BlockKind.Funds, joined[first..]) is Role.Score or Role.Weight;

    /// <summary>（40分） below 产出指标, in a text that breaks cells over lines.</summary>
    public bool IsRemarkOn(string word, string text) => IsInBrackets(text) && (IsKnown(word) || ColumnFit.IsNamedLevel(word));

    private bool IsWord(string text) => Lexicon.IsWholeWording(text) || IsLevel(text);

    /// <summary>
    /// 指标 below 经济效益 is the rest of a level, and below 一级 that of a heading, though it is one elsewhere; points in brackets are a cell.
    /// </summary>
    private bool IsRest(string piece, string joined, bool isAfterWord) =>
        Points.Of(piece) is null && (IsLevel(joined) ? !IsLevel(piece) : !isAfterWord || !IsWord(piece));

    /// <summary>（万元） below 项目资金, where no cell begins with a bracket.</summary>
    private static bool IsRemark(string text) => IsInBrackets(text) && !text.Any(char.IsAsciiDigit);

    private static bool IsInBrackets(string text) =>
        text is ['（' or '(', .., '）' or ')'] && text.AsSpan(1, text.Length - 2).IndexOfAny('（', '(') < 0;
}
