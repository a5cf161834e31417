namespace Pipeline.Ingest.Commands;

/// <summary>What the program tells the shell.</summary>
internal static class ExitCode
{
    /// <summary>The work is done, also when nothing was found.</summary>
    public const int Done = 0;

    /// <summary>The work was done and some of its input failed.</summary>
    public const int Failed = 1;

    /// <summary>Wrong usage, or something of the environment is missing: nothing was done.</summary>
    public const int Refused = 2;
}
