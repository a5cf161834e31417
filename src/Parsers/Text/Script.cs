namespace Pipeline.Parsers.Text;

/// <summary>Classes of characters that decide where a space belongs.</summary>
public static class Script
{
    /// <summary>Marks that take no space beside them in Chinese text, though they are not full-width themselves.</summary>
    private const string ClosedUpMarks = "“”‘’—–…·•≥≤≧≦⩾⩽≈±×÷‰℃℉%°→";

    /// <summary>A Chinese (or other East Asian) character, a full-width form, or a mark set without spaces.</summary>
    public static bool IsWide(char c) =>
        c >= '\u2E80'
            && (
                c <= '\uD7FF'
                || char.IsSurrogate(c)
                || c is >= '\uF900' and <= '\uFAFF' or >= '\uFE30' and <= '\uFE4F' or >= '\uFF00' and <= '\uFFEF')
        || c is >= '\u2460' and <= '\u24FF'
        || ClosedUpMarks.Contains(c);

    /// <summary>A letter of a word that is set off by spaces: Latin, Greek, Cyrillic.</summary>
    public static bool IsLatinLetter(char c) => char.IsLetter(c) && !IsWide(c);

    /// <summary>A half-width or full-width decimal digit.</summary>
    public static bool IsDigit(char c) => c is >= '0' and <= '9' or >= '０' and <= '９';
}
