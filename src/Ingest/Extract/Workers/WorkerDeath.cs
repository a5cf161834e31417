using System.Globalization;

namespace Pipeline.Ingest.Extract.Workers;

/// <summary>How a worker ended that should not have.</summary>
/// <param name="ExitCode">128 and the number of the signal, where one ended it.</param>
/// <param name="Errors">The beginning of what it wrote to its standard error.</param>
/// <param name="WasReady">Whether it had come so far as to take a file.</param>
internal sealed record WorkerDeath(int ExitCode, string Errors, bool WasReady)
{
    private const int Killed = 128 + 9;

    /// <summary>For a file that two workers died of.</summary>
    public string Sentence => this switch
    {
        _ when Says("Stack overflow") => "The PDF is damaged: what it holds is nested too deeply to be read. Print or export it to PDF again.",
        _ when Says("Out of memory") => "The PDF needs more memory than one file is given. It may be damaged; print or export it to PDF again.",
        { ExitCode: Killed } => "The process that read the PDF was killed, twice: by somebody, or by the system for want of memory. `pipeline retry` reads it again.",
        _ => string.Create(CultureInfo.InvariantCulture, $"The process that read the PDF ended in the middle of it, twice (exit code {ExitCode}). The PDF may be damaged; print or export it to PDF again."),
    };

    /// <summary>For a worker that never was ready, which no file is to blame for.</summary>
    public string StartSentence => string.Create(CultureInfo.InvariantCulture,
        $"No process could be started that reads PDFs (exit code {ExitCode}{(FirstLine.Length > 0 ? ": " : "")}{FirstLine}). Start the program again.");

    private string FirstLine => Errors.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).FirstOrDefault() ?? "";

    private bool Says(string words) => Errors.Contains(words, StringComparison.OrdinalIgnoreCase);
}
