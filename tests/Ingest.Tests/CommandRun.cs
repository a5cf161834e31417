using System.Runtime.CompilerServices;
using System.Text;
using Pipeline.Ingest.Commands;

namespace Pipeline.Ingest.Tests;

/// <summary>
/// Runs commands within the process of the tests. What they say among the errors is caught, though tests run side by side.
/// </summary>
internal static class CommandRun
{
    private static readonly AsyncLocal<StringWriter?> Errors = new();

    [ModuleInitializer]
    internal static void Catch() => Console.SetError(new Caught(Console.Error));

    /// <returns>The exit code, and what was said.</returns>
    public static (int ExitCode, string Errors) Of(params string[] args)
    {
        using var errors = Errors.Value = new StringWriter();
        var exitCode = CommandLine.Run(args);
        Errors.Value = null;
        return (exitCode, errors.ToString());
    }

    /// <summary>What an action says.</summary>
    public static string ErrorsOf(Action action)
    {
        using var errors = Errors.Value = new StringWriter();
        action();
        Errors.Value = null;
        return errors.ToString();
    }

    private sealed class Caught(TextWriter others) : TextWriter
    {
        public override Encoding Encoding => others.Encoding;

        public override void Write(char value) => (Errors.Value ?? others).Write(value);

        public override void Write(string? value) => (Errors.Value ?? others).Write(value);
    }
}
