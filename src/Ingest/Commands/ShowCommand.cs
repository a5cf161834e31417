using System.CommandLine;
using Pipeline.Ingest.Export;
using Pipeline.Ingest.Export.Originals;
using Pipeline.Ingest.Query;

namespace Pipeline.Ingest.Commands;

/// <summary>`pipeline show FILING`: one filing to read.</summary>
internal static class ShowCommand
{
    public static Command Build()
    {
        var filing = new Argument<string>("FILING") { Description = $"A filing: {FilingName.HowGiven}" };
        var command = new Command("show", "Show one filing to read") { filing, DatabaseOption.Instance };
        command.SetAction(
            (result, stop) => RunAsync(result.GetRequiredValue(DatabaseOption.Instance), result.GetRequiredValue(filing), stop));
        return command;
    }

    private static async Task<int> RunAsync(string path, string name, CancellationToken stop)
    {
        using var database = ReadOnlyDatabase.OpenUpToDate(path);
        var filing = FilingName.Find(database, name);
        using var output = Output.To(null);
        using var screen = new Screen(output);
        new FilingPage(database, screen).Write(filing);
        try
        {
            new OriginalPage(database, screen, screen.Width).Write(filing, await StoredOriginal.PagesAsync(database, path, filing, stop));
        }
        catch (EnvironmentException e)
        {
            screen.Paragraph($"The original cannot be shown: {Printable.Line(e.Message)}");
        }

        return ExitCode.Done;
    }
}
