using Pipeline.Parsers.Forms;
using Pipeline.Parsers.Indicators;

namespace Pipeline.Parsers.Scans;

/// <summary>
/// The words that forms print and filers do not choose: labels, headings, the names of levels. A misread one is told by what it is near to.
/// </summary>
internal sealed class ClosedVocabulary
{
    // Shorter words differ from each other by one character: 合计, 总计.
    private const int Shortest = 4;
    private const int CharactersPerSlip = 4;

    private readonly HashSet<string> _words;
    private readonly ILookup<int, string> _byLength;

    public ClosedVocabulary(IEnumerable<string> words)
    {
        _words = [.. words];
        _byLength = _words.Where(w => w.Length >= Shortest).ToLookup(w => w.Length);
    }

    public static ClosedVocabulary OfForms { get; } = new(
    [
        .. FormTable.Forms.SelectMany(f => f.Vocabulary),
        .. FieldLabels.LongestFirst,
        .. TaxonomyTable.Level1.Concat(TaxonomyTable.Level2).Select(l => l.Name + TaxonomyTable.Suffix),
    ]);

    /// <summary>
    /// The only word that a misread text is nearest to: so many characters differ at most as the word is four times as long, and hanzi that
    /// look alike go before others; null where it is a word itself, or near to none or to several.
    /// </summary>
    public string? Nearest(string text)
    {
        if (_words.Contains(text))
            return null;
        var near = Enumerable.Range(text.Length - 1, 3)
            .SelectMany(length => _byLength[length])
            .Select(word => (Word: word, Slips: EditDistance.Of(text, word)))
            .Where(n => n.Slips <= n.Word.Length / CharactersPerSlip && Keeps(text, n.Word))
            .Select(n => (n.Word, Likeness: (n.Slips, LookAlikes.Are(text, n.Word) ? 0 : 1)))
            .OrderBy(n => n.Likeness)
            .Take(2)
            .ToList();
        return near.Count == 1 || (near.Count == 2 && near[0].Likeness.CompareTo(near[1].Likeness) < 0) ? near[0].Word : null;
    }

    /// <summary>What is a word in the text stays one: 效益指标 of 效益指标完成情况 was not misread for 绩效指标.</summary>
    private bool Keeps(string text, string word) =>
        _byLength
            .Where(w => w.Key < text.Length)
            .SelectMany(w => w)
            .All(w => !text.Contains(w, StringComparison.Ordinal) || word.Contains(w, StringComparison.Ordinal));
}
