using Pipeline.Ingest.Inbox;
using Pipeline.Ingest.Inbox.Outlets;

namespace Pipeline.Ingest.Commands;

/// <summary>What the program tells the shell.</summary>
internal static class ExitCode
{
    /// <summary>For --help.</summary>
    public const string Meanings =
        "Exit codes: 0 the work is done; 1 a file failed or was not taken and is to be tried again, or `verify` found a fault; "
        + "2 refused: wrong usage, or something is missing or in the way, as one line says; 3 a file is in quarantine. "
        + "--fail-on of `ingest`, `retry` and `run --once` says which files count.";

    /// <summary>The work is done, also when nothing was found.</summary>
    public const int Done = 0;

    /// <summary>The work was done and some of it failed: a file is to be tried again, a fault was found.</summary>
    public const int Failed = 1;

    /// <summary>Wrong usage, or something of the environment is missing or in the way.</summary>
    public const int Refused = 2;

    /// <summary>The work was done, nothing is to be tried again, and a file cannot be read: its reason says why.</summary>
    public const int Quarantined = 3;

    /// <param name="failOn">One of <see cref="FailOn"/>.</param>
    public static int Of(Tally files, string failOn) => failOn switch
    {
        FailOn.Never => Done,
        _ when !files.AllSettled => Failed,
        FailOn.Quarantined when files.Quarantined > 0 => Quarantined,
        _ => Done,
    };
}
