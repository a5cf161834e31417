using System.CommandLine;
using Pipeline.Ingest.Query;

namespace Pipeline.Ingest.Commands;

/// <summary>`pipeline search WORDS`: full text over everything stored.</summary>
internal static class SearchCommand
{
    public static Command Build()
    {
        var words = new Argument<string[]>("WORDS")
        {
            Description = "Any part of a text; of several, all must stand in it",
            Arity = ArgumentArity.OneOrMore,
        };
        var command = new Command("search", "Look for words in every stored text")
        {
            words, CopiesOption.Instance, DatabaseOption.Instance,
        };
        OutputOptions.AddTo(command);
        command.SetAction(result => Run(result, result.GetRequiredValue(words)));
        return command;
    }

    private static int Run(ParseResult result, string[] words)
    {
        using var database = ReadOnlyDatabase.OpenUpToDate(result.GetRequiredValue(DatabaseOption.Instance));
        return OutputOptions.Write(result, new FullTextSearch(database, words, result.GetRequiredValue(CopiesOption.Instance)).Rows());
    }
}
