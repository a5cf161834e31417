using System.CommandLine;
using Pipeline.Ingest.Query;

namespace Pipeline.Ingest.Commands;

/// <summary>`pipeline indicators`, `projects` …: a list under filters.</summary>
internal static class ListCommand
{
    public static Command Build(Listing listing)
    {
        var command = new Command(listing.Name, listing.Description);
        foreach (var parameter in listing.Parameters)
            command.Options.Add(FilterOptions.Named(parameter));
        var sort = Sort(listing);
        command.Options.Add(sort);
        if (listing.IsOfCounted)
            command.Options.Add(CopiesOption.Instance);
        command.Options.Add(DatabaseOption.Instance);
        OutputOptions.AddTo(command);
        command.SetAction(result => Run(result, listing, result.GetValue(sort)));
        return command;
    }

    private static Option<string?> Sort(Listing listing) => new Option<string?>("--sort")
    {
        Description = "A column to sort by, the least first; -COLUMN: the greatest first. Without it the order of filings",
        HelpName = "COLUMN",
    }.AcceptOnlyFromAmong([.. listing.Sorts]);

    private static int Run(ParseResult result, Listing listing, string? sort)
    {
        using var database = ReadOnlyDatabase.OpenUpToDate(result.GetRequiredValue(DatabaseOption.Instance));
        var values = FilterOptions.Values(result, listing.Parameters);
        var copies = result.GetValue(CopiesOption.Instance) ?? Copies.All;
        return OutputOptions.Write(result, listing.Rows(database, values, copies, sort, OutputOptions.MostRead(result)));
    }
}
