using Pipeline.Parsers.Layout;

namespace Pipeline.Parsers.Forms.SelfEvaluationScores;

/// <summary>How the fragments of a dump stand to each other: on one line, in one block of lines without a blank one between.</summary>
internal sealed class TextBlocks
{
    private readonly IReadOnlyList<Fragment> _fragments;
    private readonly int[] _block;
    private readonly bool[] _hasSentence;

    public TextBlocks(IReadOnlyList<Fragment> fragments)
    {
        _fragments = fragments;
        _block = new int[fragments.Count];
        _hasSentence = new bool[fragments.Count];
        for (var i = 0; i < fragments.Count; i++)
        {
            if (i > 0)
                _block[i] =
                    _block[i - 1]
                    + (
                        fragments[i].Line.Page == fragments[i - 1].Line.Page && fragments[i].Line.Number <= fragments[i - 1].Line.Number + 1
                            ? 0
                            : 1);
            _hasSentence[_block[i]] |= fragments[i].Text.AsSpan().IndexOfAny("。；，") >= 0;
        }
    }

    public bool IsFirst(int at) => at == 0 || !_fragments[at].OnLineOf(_fragments[at - 1]);

    public bool IsLast(int at) => at + 1 == _fragments.Count || !_fragments[at + 1].OnLineOf(_fragments[at]);

    public bool IsAlone(int at) => IsFirst(at) && IsLast(at);

    public bool AreTogether(int one, int other) => _block[one] == _block[other];

    /// <summary>Whether a line of the fragment's block shows that it holds sentences.</summary>
    public bool HasSentence(int at) => _hasSentence[_block[at]];
}
