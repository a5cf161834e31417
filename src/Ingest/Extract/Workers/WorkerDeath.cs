using System.Globalization;

namespace Pipeline.Ingest.Extract.Workers;

/// <summary>How a worker ended that should not have.</summary>
/// <param name="ExitCode">128 and the number of the signal, where one ended it.</param>
/// <param name="Errors">The beginning of what it wrote to its standard error.</param>
/// <param name="WasReady">Whether it had come so far as to take a file.</param>
internal sealed record WorkerDeath(int ExitCode, string Errors, bool WasReady)
{
    private const int Killed = 128 + 9;

    /// <summary>For a file that two workers died of; null where the file is not to blame.</summary>
    public string? Sentence =>
        this switch
        {
            { WasReady: false } or { ExitCode: Killed } => null,
            _ when Says("Stack overflow") => ReadingFault.Depth,
            _ when Says("Out of memory") => ReadingFault.Memory,
            _ => Text(
                $"The process that read the file ended in the middle of it, twice (exit code {ExitCode}). The file may be damaged: export or print it again."),
        };

    /// <summary>For a worker that never was ready, or was killed, which no file is to blame for.</summary>
    public string Trouble =>
        WasReady
            ? "The process that read the file was killed, twice: by somebody, or by the system for want of memory. It is tried again."
            : Text(
                $"No process could be started that reads files (exit code {ExitCode}{(FirstLine.Length > 0 ? ": " : "")}{FirstLine}). Start the program again.");

    private string FirstLine =>
        Errors.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).FirstOrDefault() ?? "";

    private bool Says(string words) => Errors.Contains(words, StringComparison.OrdinalIgnoreCase);

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
