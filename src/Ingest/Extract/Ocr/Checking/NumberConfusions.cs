using System.Text.RegularExpressions;
using Pipeline.Model;

namespace Pipeline.Ingest.Extract.Ocr.Checking;

/// <summary>
/// Undoes what the recogniser makes of figures and signs where nothing else can stand. What is changed so is not sure, whatever the
/// recogniser said, and keeps what was read beside it.
/// </summary>
internal static partial class NumberConfusions
{
    private const double Unsure = 0.5;

    public static Word Undone(Word word)
    {
        var text = Undone(word.Text);
        return text == word.Text
            ? word
            : word with
            {
                Text = text,
                Confidence = Math.Min(word.Confidence, Unsure),
                Alternatives = [word.Text, .. word.Alternatives],
            };
    }

    public static string Undone(string text)
    {
        text = One().Replace(text, "1");
        text = DoubledSign().Replace(text, "$1");
        text = DoubledEquals().Replace(text, "=");
        text = ThirdRing().Replace(text, "‰");
        return BehindPercent().Replace(text, "$1");
    }

    /// <summary>A stroke for a 1: alone in its word, or before a figure, a comma or a counter, and behind no letter.</summary>
    [GeneratedRegex(@"^[\]|丨lIJ]$|(?<![\[［【][^\]]*|[A-Za-z])[\]|丨J](?=[\d年次个台人项批万亿])|工(?=,\d{3})")]
    private static partial Regex One();

    /// <summary>A comparator that was told by its shape, and read once more.</summary>
    [GeneratedRegex(@"([≥≤><])(?:\1|[这立宇字迄和入科三二之大过])(?=\d)")]
    private static partial Regex DoubledSign();

    [GeneratedRegex("(?<=[><])==")]
    private static partial Regex DoubledEquals();

    /// <summary>The third ring of a per mille sign, read as a letter: 3%o以内, 3‰o以内.</summary>
    [GeneratedRegex("(?<=\\d)[%％‰][oO](?![A-Za-z])")]
    private static partial Regex ThirdRing();

    /// <summary>The last ring of a percent or per mille sign, read as a figure.</summary>
    [GeneratedRegex(@"([%％‰])\d(?!\d)")]
    private static partial Regex BehindPercent();
}
