using System.Globalization;

namespace Pipeline.Ingest.Inbox;

/// <summary>A path as it may stand in a log line or a reason: a name with line breaks or terminal codes cannot pretend to be more.</summary>
internal static class PrintableName
{
    public static string Of(string path) =>
        path.Any(IsHarmful) ? string.Concat(path.Select(c => IsHarmful(c) ? $"\\u{(int)c:x4}" : c.ToString())) : path;

    // Control and format characters: the latter reorder what stands beside them (U+202E).
    private static bool IsHarmful(char c) =>
        char.IsControl(c) || char.GetUnicodeCategory(c) is UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}
