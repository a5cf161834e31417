namespace Pipeline.Parsers.Layout;

/// <summary>
/// The pairs of Chinese characters that stand side by side in a dump. A pair that is met again across a line's end is probably one
/// word that the end parts.
/// </summary>
internal sealed class CharacterPairs
{
    private readonly HashSet<(char, char)> _pairs = [];

    public CharacterPairs(IEnumerable<Fragment> fragments)
    {
        foreach (var fragment in fragments)
            for (var i = 1; i < fragment.Text.Length; i++)
                if (IsHan(fragment.Text[i - 1]) && IsHan(fragment.Text[i]))
                    _pairs.Add((fragment.Text[i - 1], fragment.Text[i]));
    }

    public bool Has(char left, char right) => _pairs.Contains((left, right));

    private static bool IsHan(char c) => c is >= '\u4E00' and <= '\u9FFF';
}
