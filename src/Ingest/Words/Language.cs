namespace Pipeline.Ingest.Words;

/// <summary>The language of what is shown to a person: that of the locale, or what --lang says.</summary>
internal static class Language
{
    public const string English = "en";
    public const string Chinese = "zh";

    private static readonly string[] Variables = ["LC_ALL", "LC_MESSAGES", "LANG"];

    // Of this command and what it starts, so that commands that run side by side (in tests) have each its own.
    private static readonly AsyncLocal<string?> Chosen = new();

    public static bool IsChinese => (Chosen.Value ?? OfLocale(Environment.GetEnvironmentVariable)) == Chinese;

    /// <param name="language">Null for that of the locale.</param>
    public static void Choose(string? language) => Chosen.Value = language;

    /// <summary>By the first of the variables that is set, as POSIX has it: zh_CN.UTF-8 is Chinese.</summary>
    public static string OfLocale(Func<string, string?> variable) =>
        Variables.Select(variable).FirstOrDefault(v => !string.IsNullOrEmpty(v)) is { } locale
            && locale.StartsWith("zh", StringComparison.OrdinalIgnoreCase) ? Chinese : English;
}
