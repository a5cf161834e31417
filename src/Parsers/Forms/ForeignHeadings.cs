using Pipeline.Parsers.Layout;
using Pipeline.Parsers.Lexicon;

namespace Pipeline.Parsers.Forms;

/// <summary>
/// Tells a text of another layout from those that a form's reader of dumps was made for: it prints headings that the form does not have,
/// whose cells the reader would take for others (完成率 beside 实际完成值).
/// </summary>
internal static class ForeignHeadings
{
    // 指标, 单位 and other short words are printed as values too; 权重 and 符号 are not.
    private const int Shortest = 3;

    private static readonly BlockKind[] Kinds = [BlockKind.Indicators, BlockKind.Funds];

    public static bool Are(FormPart part, IForm form)
    {
        var known = form.Vocabulary.Select(Wording.Of).ToHashSet();
        return Fragment.Of(part.Lines).Select(f => f.Text)
            .Any(t => t.Length is >= 2 and <= Wording.Longest && t[^1] is not ('：' or ':') && Array.Exists(Kinds, k => Heads(k, t))
                && !IsPiece(Wording.Of(t), known));
    }

    /// <summary>实际完成 is what a wrap left of 实际完成值.</summary>
    private static bool IsPiece(string text, HashSet<string> known) => known.Contains(text)
        || known.Any(k => k.StartsWith(text, StringComparison.Ordinal) || k.EndsWith(text, StringComparison.Ordinal));

    /// <summary>预算执行率 is the name of an indicator too.</summary>
    private static bool Heads(BlockKind kind, string text) =>
        FormLexicon.Standard.IsWholeColumn(kind, text) && FormLexicon.Standard.Column(kind, text) is var role and not Role.Rate
            && (text.Length >= Shortest || role is Role.Weight or Role.Comparator);
}
