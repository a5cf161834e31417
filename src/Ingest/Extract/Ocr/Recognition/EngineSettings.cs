namespace Pipeline.Ingest.Extract.Ocr.Recognition;

/// <summary>How Tesseract is set.</summary>
internal static class EngineSettings
{
    /// <summary>PSM_RAW_LINE: the picture is one line, taken as it is.</summary>
    public const int SingleLine = 13;

    public static IReadOnlyList<(string Name, string Value)> Table { get; } =
    [
        // Without other readings of each symbol: with them a line takes half as long again.
        ("lstm_choice_mode", "0"),
        // A line read badly would be read again in white on black.
        ("tessedit_do_invert", "0"),
        ("debug_file", "/dev/null"),
    ];
}
