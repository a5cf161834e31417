using System.Reflection;
using Pipeline.Ingest.Query;

namespace Pipeline.Ingest.Export.Description;

/// <summary>What tables and columns mean, in words: the one description that all that is generated about the database comes from.</summary>
/// <remarks>
/// Lines of contract.tsv: table, column (none for the table itself), meaning. A line of table * holds for every table without its own.
/// </remarks>
internal static class Contract
{
    private const string AnyTable = "*";

    private static readonly Dictionary<(string Table, string Column), string> Meanings = Read();

    /// <summary>Empty where nothing is known of it.</summary>
    public static string Meaning(string table) => Meanings.GetValueOrDefault((table, ""), "");

    /// <summary>As <see cref="Meaning(string)"/>; of yuan beside fen, that they are the same.</summary>
    public static string Meaning(string table, string column) =>
        Meanings.TryGetValue((table, column), out var own) ? own
        : Meanings.TryGetValue((AnyTable, column), out var any) ? any
        : MoneyColumn.FenOf(column) is { } fen ? $"{fen}, in yuan" : "";

    private static Dictionary<(string, string), string> Read()
    {
        using var lines = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream("contract.tsv")!);
        return lines.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => l.Split('\t'))
            .ToDictionary(l => (l[0], l[1]), l => l[2]);
    }
}
