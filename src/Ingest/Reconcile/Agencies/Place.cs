using System.Text.RegularExpressions;
using Pipeline.Ingest.Reconcile.Regions;

namespace Pipeline.Ingest.Reconcile.Agencies;

/// <summary>
/// Where an agency is, from the largest to the smallest: 广东省, 广州市, 番禺区; as printed where no such region is known. Empty where
/// nothing tells.
/// </summary>
/// <param name="Missing">
/// The level that is known to be there and has no name: 区 of a bare 区应急管理局, ? where even the level is unknown; 鼓楼区 where that is
/// its name, and several regions have it; else empty.
/// </param>
internal sealed partial record Place(IReadOnlyList<string> Names, string Missing = "")
{
    // Letters of agencies' names that no place's name has: without them, 应急管理局社区 would be a district.
    private const string Letter = "[\\p{Lo}-[局委厅院处队站校所办部省市县区旗年的、，]]";

    // 文化市场, 市政管理, 县级市 are no cities; 广州市政府, 临洲市民政局 begin with one.
    public const string AfterCity = "(?!场|容|区|级|政(?![府法协务])|民(?![政族宗营办革]))";

    public static Place Unknown { get; } = new([]);

    /// <summary>Whether it is one place and no other.</summary>
    public bool IsKnown => Names.Count > 0 && Missing.Length == 0;

    /// <summary>广州市/番禺区; 广州市/?区 where the district is not named.</summary>
    public string Key => string.Join('/', Missing.Length > 0 ? [.. Names, "?" + Missing] : Names);

    /// <summary>Reads a <see cref="Key"/>.</summary>
    public static Place Parse(string key)
    {
        var names = key.Split('/', StringSplitOptions.RemoveEmptyEntries);
        return names is [.., ['?', .. var missing]] ? new Place(names[..^1], missing) : new Place(names);
    }

    /// <summary>As printed, one after the other; empty where nothing tells.</summary>
    public string Text => string.Concat(Names) + (IsAmbiguous ? Missing : "");

    private bool IsAmbiguous => Missing.Length > 1;

    /// <summary>The names of places that a text begins with, and what follows them.</summary>
    public static (Place Place, string Remainder) Split(string text)
    {
        var (known, length) = RegionNames.AtStart(text);
        text = text[length..];
        var names = known.ToList();
        foreach (var level in LevelsBelow(names))
            if (level.Match(text) is { Success: true } match && !Anywhere().IsMatch(match.Value))
            {
                names.Add(match.Value);
                text = text[match.Length..];
            }
        return (new Place(names), text);
    }

    /// <summary>Whether the name of a place may end where the rest begins: 南昌市 not before 场监督管理局.</summary>
    public static bool EndsBefore(string name, string rest) => End().IsMatch(name[^1] + rest);

    /// <summary>
    /// With all that it is part of, where one region alone has its name, or the filing names the city or province of one alone.
    /// </summary>
    /// <param name="texts">What else the filing prints, folded.</param>
    public Place Located(IEnumerable<string> texts)
    {
        if (Names.Count == 0)
            return this;
        var regions = KnownRegions.Of(Names[^1]).Where(r => Names.SkipLast(1).All(n => r.IsWithin([n]))).ToList();
        if (regions.Count > 1)
            regions = texts.Select(t => regions.FindAll(r => IsNamed(r.Parent, regions, t))).FirstOrDefault(f => f.Count == 1)
                ?? regions;
        return regions switch
        {
            [] => this,
            [var region] => this with { Names = region.Names },
            _ => Missing.Length > 0 ? this : new Place([.. Names.SkipLast(1)], Names[^1]),
        };
    }

    /// <summary>The code of its region; null where it is not known.</summary>
    public string? RegionCode => IsKnown && KnownRegions.Of(Names[^1]).Where(r => r.Names.SequenceEqual(Names)).ToList() is [var region]
        ? region.Code : null;

    public Likelihood IsSameAs(Place other)
    {
        if (AreContrary(Province(), other) || AreContrary(City(), other) || IsContraryAt(other) || other.IsContraryAt(this))
            return Likelihood.No;
        if (IsKnown && other.IsKnown && Names[^1] != other.Names[^1])
            return Likelihood.No;
        return IsKnown && Key == other.Key ? Likelihood.Yes : Likelihood.Unsure;
    }

    /// <summary>Whether a text names what a region is part of, and not all of several are.</summary>
    private static bool IsNamed(Region? of, List<Region> among, string text) => of is not null
        && ((!among.All(r => r.IsWithin([of.Name])) && text.Contains(of.Name, StringComparison.Ordinal))
            || IsNamed(of.Parent, among, text));

    private static Regex[] LevelsBelow(List<string> names) => names switch
    {
        [] => [Province(), City(), County()],
        [.., var last] when Province().IsMatch(last) => [City(), County()],
        [.., [.., '区' or '县' or '旗']] => [],
        _ => [County()],
    };

    // A county-level city stands below another city, and is taken for the smallest.
    private bool AreContrary(Regex level, Place other) =>
        Above(level) is { } mine && other.Above(level) is { } others && mine != others;

    private string? Above(Regex level) =>
        (Missing.Length > 0 ? Names : Names.SkipLast(1)).LastOrDefault(n => level.Match(n).Length == n.Length);

    /// <summary>The other is known to be of another level than the one whose name is missing here.</summary>
    private bool IsContraryAt(Place other) =>
        Missing is not ("" or "?") && other.Smallest is { } name && !name.EndsWith(Missing, StringComparison.Ordinal);

    private string? Smallest => IsKnown ? Names[^1] : IsAmbiguous ? Missing : null;

    [GeneratedRegex($"^(?:市{AfterCity}|省(?!级)|县(?!级)|区(?![域块间级])|[^省市县区])")]
    private static partial Regex End();

    [GeneratedRegex($"^{Letter}{{2,6}}?(?:省(?!级)|自治区)")]
    private static partial Regex Province();

    [GeneratedRegex($"^{Letter}{{2,8}}?(?:市{AfterCity}|自治州|地区|盟)")]
    private static partial Regex City();

    // Every city has one: alone it tells of no place.
    [GeneratedRegex("(?:开发|高新|经开|园|示范|保税|试验|度假|景|名胜|管理|合作|老城|主城|山|灌|库|林|社|学)区$")]
    private static partial Regex Anywhere();

    [GeneratedRegex($"^(?:{Letter}{{2,9}}?(?:自治县|自治旗|县(?!级)|区(?![域块间级])|旗|市{AfterCity})|{Letter}县)")]
    private static partial Regex County();
}
