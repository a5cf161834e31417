using Pipeline.Parsers.Layout;

namespace Pipeline.Parsers.Forms.SelfEvaluationScores;

/// <summary>A line of a space-aligned dump, cut where its columns may part.</summary>
internal sealed class LayoutLine
{
    /// <param name="fragments">The fragments of one line.</param>
    /// <param name="spacedNumbers">Whether the dump leaves a space beside figures within a cell.</param>
    public LayoutLine(IReadOnlyList<Fragment> fragments, bool spacedNumbers)
    {
        var at = 0;
        var last = int.MinValue;
        foreach (var fragment in fragments)
        {
            at = fragment.Line.Text.IndexOf(fragment.Text, at, StringComparison.Ordinal);
            Tokens.Add(new LayoutToken(fragment, at, at - last == 1 && spacedNumbers && IsFigure(Tokens[^1].Fragment.Text, fragment.Text)));
            at += fragment.Text.Length;
            last = at;
        }
    }

    public List<LayoutToken> Tokens { get; } = [];

    private static bool IsFigure(string left, string right) => char.IsAscii(left[^1]) != char.IsAscii(right[0]);
}
