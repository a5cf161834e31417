using System.Globalization;
using CsvHelper;
using Pipeline.Ingest.Extract;

namespace Pipeline.Ingest.Reconcile.Agencies;

/// <summary>
/// agencies.csv beside a database: names by hand, one a line under name,alias_of,region. Read when it is first asked for, and again
/// where it has changed; a line that cannot be used is told and left out.
/// </summary>
/// <param name="complain">Told of each such line.</param>
internal sealed class AgencyFile(string database, Action<string> complain)
{
    private const string Name = "agencies.csv";

    private static readonly string[] Columns = ["name", "alias_of", "region"];

    // A quotation mark that nobody closed spoils its own line alone.
    private static readonly CsvReaderOptions Style = new()
    {
        AllowLineBreaksInQuotes = false, TrackLineNumbers = true, TrimWhitespace = true,
    };

    private readonly string _path = PathOf(database);
    private AgencyAliases _aliases = new([]);
    private DateTime? _readAt;

    /// <summary>Where it is, or would be.</summary>
    public static string PathOf(string database) => Path.Combine(Path.GetDirectoryName(Path.GetFullPath(database))!, Name);

    /// <summary>What it says now; nothing where there is no such file.</summary>
    public AgencyAliases Aliases
    {
        get
        {
            var changedAt = File.GetLastWriteTimeUtc(_path);
            if (changedAt != _readAt)
                (_readAt, _aliases) = (changedAt, new AgencyAliases(Path.Exists(_path) ? Read() : []));
            return _aliases;
        }
    }

    private List<AgencyAlias> Read()
    {
        try
        {
            var text = TextDecoder.Decode(File.ReadAllBytes(_path));
            if (text.Refusal is null)
                return Read(text.Text!);
            Complain(text.Refusal);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or CsvFormatException)
        {
            Complain(e.Message);
        }
        return [];
    }

    private List<AgencyAlias> Read(string text)
    {
        var aliases = new List<AgencyAlias>();
        using var csv = CsvReader.FromText(text, Style);
        if (Columns[..2].Any(c => !csv.TryGetFieldIndex(c, out _)))
            Complain($"its first line is {string.Join(',', csv.Headers)}; {string.Join(',', Columns)} was expected");
        else
            while (csv.Read())
                if (AgencyAlias.From(Cell(csv, 0), Cell(csv, 1), Cell(csv, 2), out var fault) is { } alias)
                    aliases.Add(alias);
                else
                    Complain(string.Create(CultureInfo.InvariantCulture, $"line {csv.LineNumber}: {fault}"));
        return aliases;
    }

    private static string Cell(CsvReader csv, int column) =>
        csv.TryGetFieldIndex(Columns[column], out var index) && index < csv.FieldCount ? csv.GetString(index) : "";

    private void Complain(string what) => complain($"{_path}: {what.TrimEnd('.')}. It is left out.");
}
