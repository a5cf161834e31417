using System.CommandLine;
using Pipeline.Ingest.Words;

namespace Pipeline.Ingest.Commands;

/// <summary>In which language tables on the screen, findings and messages are shown: the same option for every command.</summary>
internal static class LanguageOption
{
    public static Option<string?> Instance { get; } = new Option<string?>("--lang")
    {
        Description = "en or zh: the language of headings, findings and messages on the screen; without it that of the locale",
        HelpName = "LANGUAGE",
        Recursive = true,
    }.AcceptOnlyFromAmong(Language.English, Language.Chinese);

    /// <summary>From now on; also where the rest of the command line is wrong.</summary>
    public static void Follow(ParseResult result)
    {
        Language.Choose(result.GetResult(Instance)?.Tokens is [var language] ? language.Value : null);
        if (Language.IsChinese)
            SpokenLines.Install();
    }
}
