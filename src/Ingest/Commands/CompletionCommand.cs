using System.CommandLine;
using System.Reflection;

namespace Pipeline.Ingest.Commands;

/// <summary>`pipeline completion SHELL`: the script that makes a shell complete our verbs and options.</summary>
internal static class CompletionCommand
{
    private static readonly string[] Shells = ["bash", "zsh", "fish"];

    public static Command Build()
    {
        var shell = new Argument<string>("SHELL") { Description = string.Join(", ", Shells) }.AcceptOnlyFromAmong(Shells);
        var command = new Command("completion", "Print the completion script of a shell; it says how to install itself") { shell };
        command.SetAction(result => Console.Out.Write(Script(result.GetRequiredValue(shell))));
        return command;
    }

    private static string Script(string shell)
    {
        using var script = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream($"completion.{shell}")!);
        return script.ReadToEnd();
    }
}
