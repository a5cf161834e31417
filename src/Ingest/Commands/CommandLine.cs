using System.CommandLine;
using System.CommandLine.Invocation;
using Microsoft.Data.Sqlite;
using Pipeline.Ingest.Commands.Decide;
using Pipeline.Ingest.Promises;
using Pipeline.Ingest.Query;
using Pipeline.Ingest.Store;

namespace Pipeline.Ingest.Commands;

/// <summary>The verbs, and what becomes of an error: one line that says what to do.</summary>
internal static class CommandLine
{
    // A name that begins with @ is a name, not a file of arguments.
    private static readonly ParserConfiguration Parsing = new() { ResponseFileTokenReplacer = null };
    private static readonly InvocationConfiguration Invoking = new() { EnableDefaultExceptionHandler = false };

    public static int Run(string[] args)
    {
        var result = Root().Parse(args.Length == 0 ? ["--help"] : args, Parsing);
        LanguageOption.Follow(result);
        return result.Action is ParseErrorAction ? RefuseUsage(result) : Guarded(result);
    }

    private static RootCommand Root()
    {
        var root = new RootCommand($"Turns budget-performance filings into a database that can be queried.\n\n{ExitCode.Meanings}");
        root.Options.Add(LanguageOption.Instance);
        foreach (var command in Commands())
            root.Subcommands.Add(command);
        return root;
    }

    private static IEnumerable<Command> Commands() =>
    [
        RunCommand.Build(),
        IngestCommand.Build(),
        StatusCommand.Build(),
        RetryCommand.Build(),
        VerifyCommand.Build(),
        ReparseCommand.Build(),
        RestoreCommand.Build(),
        ReconcileCommand.Build(),
        VerdictCommand.Build(),
        CorrectCommand.Build(),
        ConfirmCommand.Build(),
        DismissCommand.Build(),
        UndoCommand.Build(),
        .. Listings.All.Append(PromiseListing.Compare).Append(DecisionListing.Decisions).Select(ListCommand.Build),
        SearchCommand.Build(),
        ShowCommand.Build(),
        DiffCommand.Build(),
        QueryCommand.Build(),
        ExportCommand.Build(),
        TablesCommand.Build(),
        DemoCommand.Build(),
        CompletionCommand.Build(),
    ];

    private static int RefuseUsage(ParseResult result)
    {
        var command = result.CommandResult.Command is RootCommand ? "" : result.CommandResult.Command.Name + " ";
        return Refuse($"{result.Errors[0].Message} `pipeline {command}--help` tells the usage.");
    }

    private static int Guarded(ParseResult result)
    {
        try
        {
            return result.Invoke(Invoking);
        }
        catch (Exception e) when (e is EnvironmentException or IOException or UnauthorizedAccessException)
        {
            return Refuse(e.Message);
        }
        catch (SqliteException e)
        {
            var database = result.GetValue(DatabaseOption.Instance)!;
            return Refuse(DatabaseFault.Explain(e, database) ?? $"The database {database}: {e.Message}");
        }
        catch (Exception e)
        {
            return Refuse($"a fault of the program ({e.GetType().Name}): {e.Message}");
        }
    }

    private static int Refuse(string message)
    {
        Console.Error.WriteLine(
            $"pipeline: {Printable.Line(string.Join(' ', message.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))}");
        return ExitCode.Refused;
    }
}
