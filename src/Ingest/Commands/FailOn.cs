using System.CommandLine;

namespace Pipeline.Ingest.Commands;

/// <summary>Which files make a command end with another exit code than 0.</summary>
internal static class FailOn
{
    public const string Never = "never";

    /// <summary>Those to be tried again.</summary>
    public const string Failed = "failed";

    /// <summary>Those too, and those in quarantine.</summary>
    public const string Quarantined = "quarantined";

    /// <param name="standard">What holds where the option is not given.</param>
    public static Option<string> Option(string standard) => new Option<string>("--fail-on")
    {
        Description = $"Which files make the exit code other than 0: {Never}, {Failed} (1), or {Quarantined} too (3)",
        HelpName = "WHICH",
        DefaultValueFactory = _ => standard,
    }.AcceptOnlyFromAmong(Never, Failed, Quarantined);
}
