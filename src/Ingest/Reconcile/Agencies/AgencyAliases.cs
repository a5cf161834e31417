namespace Pipeline.Ingest.Reconcile.Agencies;

/// <summary>Which names are of which agencies, as a person says.</summary>
internal sealed class AgencyAliases
{
    private readonly ILookup<string, AgencyAlias> _byName;
    private readonly ILookup<string, AgencyAlias> _byKey;
    private readonly ILookup<string?, string> _names;

    public AgencyAliases(IReadOnlyList<AgencyAlias> aliases)
    {
        _byName = aliases.ToLookup(a => NameFold.Of(a.Named.Printed));
        _byKey = aliases.Where(a => a.Named.Key is not null).ToLookup(a => a.Named.Key!);
        _names = aliases.ToLookup(a => Resolve(a.Of).Key, a => a.Named.Printed);
    }

    /// <summary>The agency that a printed one is, under the name that is printed; itself where nobody says otherwise.</summary>
    public Agency Resolve(Agency printed)
    {
        var agency = printed;
        // An alias of an alias, and so on until one comes again.
        for (var seen = new HashSet<string?>(); seen.Add(agency.Key) && Next(agency) is { } next;)
            agency = next;
        return agency with { Printed = printed.Printed };
    }

    /// <summary>The names that a person says are of an agency, folded as search folds.</summary>
    public IEnumerable<string> NamesOf(string agencyKey) => _names[agencyKey].Distinct();

    /// <summary>Null where no alias fits, or several that say different things.</summary>
    private Agency? Next(Agency agency) =>
        _byName[NameFold.Of(agency.Printed)].Concat(agency.Key is { } key ? _byKey[key] : []).Where(a => a.Fits(agency))
            .Select(a => a.Of).DistinctBy(a => a.Key).ToList() is [var only] ? only : null;
}
