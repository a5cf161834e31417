using Pipeline.Parsers.Text;

namespace Pipeline.Parsers.Layout.Aligned;

/// <summary>Labels that may be printed in pieces, with a unit or remark in brackets behind them.</summary>
internal sealed class LabelSet
{
    private readonly HashSet<string> _labels;
    private readonly HashSet<string> _beginnings = [];

    public LabelSet(params IEnumerable<string> labels)
    {
        _labels = [.. labels];
        foreach (var label in _labels)
            for (var length = 1; length <= label.Length; length++)
                _beginnings.Add(label[..length]);
    }

    /// <summary>The label that a text is; null where it is none.</summary>
    public string? Match(string text) =>
        _labels.Contains(text) ? text : Heading.Bare(text) is var bare && _labels.Contains(bare) ? bare : null;

    /// <summary>Whether a label, or one with its bracket, may begin with a text.</summary>
    public bool MayBegin(string text)
    {
        var squeezed = Squeeze.Text(text);
        var bracket = squeezed.AsSpan().IndexOfAny('（', '(');
        return bracket < 0 ? _beginnings.Contains(squeezed) : bracket > 0 && _labels.Contains(squeezed[..bracket]);
    }
}
