using System.CommandLine;

namespace Pipeline.Ingest.Commands;

/// <summary>Passwords of files that are locked: the same option everywhere.</summary>
internal static class PasswordOption
{
    public static Option<string[]> Instance { get; } = new("--password")
    {
        Description = "A password of files that are locked (PDF, DOCX, XLSX, XLS, archives); may be given more than once",
        HelpName = "PASSWORD",
        Arity = ArgumentArity.OneOrMore,
        DefaultValueFactory = _ => [],
    };
}
