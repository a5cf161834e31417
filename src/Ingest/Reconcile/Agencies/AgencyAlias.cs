namespace Pipeline.Ingest.Reconcile.Agencies;

/// <summary>A name, and which agency a person says that it is of.</summary>
/// <param name="Named">What the name tells by itself.</param>
/// <param name="Of">The agency it is of; its place is known.</param>
/// <param name="Where">Where it is so: a bare 区应急管理局 of a filing that names another district is not meant.</param>
internal sealed record AgencyAlias(Agency Named, Agency Of, Place Where)
{
    /// <summary>Whether it says of an agency, by its printed name or by its place and name, which one it is.</summary>
    public bool Fits(Agency agency) =>
        (agency.Key is { } key && key == Named.Key)
        || (NameFold.Of(agency.Printed) == NameFold.Of(Named.Printed) && agency.Place.IsSameAs(Where) != Likelihood.No);

    /// <param name="region">The place of both names where they do not tell it; may be empty.</param>
    /// <param name="fault">What was expected; null where there is an alias.</param>
    public static AgencyAlias? From(string name, string of, string region, out string? fault)
    {
        var (place, rest) = Place.Split(NameFold.Of(region));
        fault = Agency.Of(name, []) is null ? "name is empty; a name that filings print was expected"
            : Agency.Of(of, []) is null ? "alias_of is empty; the agency that the name is of was expected"
            : rest.Length > 0 ? $"region is {region}; the name of a province, city, county or district was expected, as 番禺区"
            : null;
        if (fault is not null)
            return null;
        place = place.Located([]);
        var (named, agency) = (In(place, name), In(place, of));
        if (!agency.Place.IsKnown)
            fault = $"nothing tells where {of} is; a region was expected, or a name with its place, as 番禺区应急管理局";
        return fault is null
            ? new AgencyAlias(named, agency, place.IsKnown ? place : named.Place.IsKnown ? named.Place : agency.Place) : null;
    }

    private static Agency In(Place place, string name)
    {
        var agency = Agency.Of(name, [place.Text])!;
        return agency.Place.IsKnown || !place.IsKnown ? agency : Agency.Of(place.Text + name, [])! with { Printed = agency.Printed };
    }
}
