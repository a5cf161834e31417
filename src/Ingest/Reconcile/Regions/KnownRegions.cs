namespace Pipeline.Ingest.Reconcile.Regions;

/// <summary>The regions of the country, with those that older filings print. Read when one is first asked for.</summary>
internal static class KnownRegions
{
    private static readonly Lazy<List<(string Name, Region Region)>> Named = new(Read);
    private static readonly Lazy<ILookup<string, Region>> FullNames = new(() => Named.Value.ToLookup(n => n.Name, n => n.Region));
    private static readonly Lazy<ILookup<string, Region>> ShortNames =
        new(() => Named.Value.Where(n => n.Region.ShortName is not null).Select(n => n.Region).Distinct().ToLookup(r => r.ShortName!));

    /// <summary>Those of a name, today's or a former one.</summary>
    public static IEnumerable<Region> Of(string name) => FullNames.Value[name];

    /// <summary>Those that a name without its level may stand for: 番禺.</summary>
    public static IEnumerable<Region> OfShort(string name) => ShortNames.Value[name];

    private static List<(string Name, Region Region)> Read()
    {
        var regions = new Dictionary<string, Region>(StringComparer.Ordinal);
        var named = new List<(string, Region)>();
        foreach (var cells in DataFile.Lines("regions.tsv").Concat(DataFile.Lines("patches.tsv")))
        {
            if (!regions.TryGetValue(cells[0], out var region))
                regions.Add(cells[0], region = new Region(cells[0], cells[1], regions.GetValueOrDefault(cells[2])));
            named.Add((cells[1], region));
        }
        return named;
    }
}
