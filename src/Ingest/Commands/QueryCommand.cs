using System.CommandLine;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Pipeline.Ingest.Query;
using SQLitePCL;

namespace Pipeline.Ingest.Commands;

/// <summary>`pipeline query "SQL"`: any question, and no change.</summary>
internal static class QueryCommand
{
    private static readonly Option<double?> Timeout = NumberOption.Of<double>(
        "--timeout", "End a query that takes longer; without it none is ended", "SECONDS", "a number of seconds above 0", s => s > 0);

    public static Command Build()
    {
        var sql = new Argument<string>("SQL") { Description = "One SELECT; :name or @name stand for the values of --param" };
        var parameters = new Option<KeyValuePair<string, object?>[]>("--param")
        {
            Description = "A value for the SQL; a number is given as a number",
            HelpName = "name=value",
            Arity = ArgumentArity.OneOrMore,
            CustomParser = result => [.. result.Tokens.Select(t => Parameter(t.Value, result.AddError))],
        };
        var command = new Command("query", "Ask the database in SQL; SQLite refuses what would change anything")
        {
            sql,
            parameters,
            Timeout,
            DatabaseOption.Instance,
        };
        OutputOptions.AddTo(command);
        command.SetAction(result => Run(result, result.GetRequiredValue(sql), result.GetValue(parameters) ?? []));
        return command;
    }

    private static KeyValuePair<string, object?> Parameter(string text, Action<string> complain)
    {
        if (QueryParameter.Parse(text) is { } parameter)
            return parameter;
        complain($"--param takes name=value, and not '{text}'.");
        return default;
    }

    private static int Run(ParseResult result, string sql, KeyValuePair<string, object?>[] parameters)
    {
        using var database = ReadOnlyDatabase.Open(result.GetRequiredValue(DatabaseOption.Instance));
        var timeout = result.GetValue(Timeout);
        if (timeout is { } seconds)
            database.StopAfter(seconds);
        try
        {
            return OutputOptions.Write(result, database.Query(sql, parameters));
        }
        catch (SqliteException e) when (e.SqliteErrorCode is raw.SQLITE_AUTH or raw.SQLITE_READONLY)
        {
            throw new EnvironmentException($"SQLite refuses this: `query` only reads ({Reason(e)}).", e);
        }
        catch (SqliteException e) when (e.SqliteErrorCode == raw.SQLITE_INTERRUPT)
        {
            throw new EnvironmentException(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"The query was ended: it took longer than {timeout} s. Ask for less (a WHERE, an end to a recursion), or give "
                        + $"it more time with --timeout."),
                e);
        }
        catch (SqliteException e)
        {
            throw new EnvironmentException($"SQLite does not take this query: {Reason(e)}.", e);
        }
    }

    /// <summary>SQLite's own words: SQLite Error 1: 'no such column: x'.</summary>
    private static string Reason(SqliteException e) =>
        e.Message.Split('\'', 2) is [_, var words] ? words.TrimEnd('.').TrimEnd('\'') : e.Message;
}
