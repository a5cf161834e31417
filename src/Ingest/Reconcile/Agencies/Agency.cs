using System.Text.RegularExpressions;
using Pipeline.Ingest.Reconcile.Regions;
using Pipeline.Ingest.Store;

namespace Pipeline.Ingest.Reconcile.Agencies;

/// <summary>An agency: a place, a name and a scope.</summary>
/// <param name="Name">Folded, without its place: 应急管理局.</param>
/// <param name="Scope">One of <see cref="AgencyScope"/>.</param>
internal sealed partial record Agency(Place Place, string Name, string Scope)
{
    // Of two names one of which a scan was read into: 番禺区应急管理局 and 番禹区应急管理局 have 0.7.
    private const double AlikeInScans = 0.6;

    /// <summary>Its name as a filing prints it, folded as search folds.</summary>
    public string Printed { get; init; } = "";

    /// <summary>With its smallest place, whether it is printed so or not.</summary>
    public string FullName => (Place.Names is [.., var smallest] ? smallest : "") + Name;

    /// <summary>The same for the same agency; null where its place, and so which agency it is, is not known.</summary>
    public string? Key => Place.IsKnown ? KeyAs(Place.Key) : null;

    /// <summary>The same for agencies that may be one though one alone prints its city; null where the place is not known.</summary>
    public string? Near => Place.IsKnown ? KeyAs(Place.Names[^1]) : null;

    public string KeyAs(string place) => $"{place}|{Name}|{Scope}";

    /// <param name="printed">Its name as a filing prints it.</param>
    /// <param name="others">What else the filing prints that may begin with the place: its title, names of other agencies.</param>
    /// <param name="text">All that the filing prints; asked for only where the rest does not tell.</param>
    /// <returns>Null where there is no name.</returns>
    public static Agency? Of(string? printed, IReadOnlyList<string?> others, Func<string>? text = null)
    {
        var name = Marks().Replace(FullText.Fold(printed ?? ""), "");
        if (name.Length == 0)
            return null;
        var scope = OwnLevel().IsMatch(name) ? AgencyScope.OwnLevel : AgencyScope.Department;
        var (place, rest) = Place.Split(OwnLevel().Replace(name, ""));
        var level = BareLevel().Match(rest).Value;
        if (place.Names.Count == 0 || level.Length > 0)
            place = Located(place, level, others, text);
        var texts = others.OfType<string>().Select(FullText.Fold);
        place = place.Located(text is null ? texts : texts.Concat(Once(text)));
        return new Agency(place, NameFold.Of(rest[level.Length..]), scope) { Printed = name };
    }

    /// <param name="isRecognised">Whether one of the names was read from a picture.</param>
    public Likelihood IsSameAs(Agency other, bool isRecognised)
    {
        if (Scope != other.Scope)
            return Likelihood.No;
        var places = Place.IsSameAs(other.Place);
        if (Name == other.Name && places != Likelihood.No)
            return places;
        return isRecognised && NameFold.Likeness(FullName, other.FullName) >= AlikeInScans ? Likelihood.Unsure : Likelihood.No;
    }

    /// <summary>The place of a name that does not tell it: the first of the name's level that another text begins with.</summary>
    private static Place Located(Place printed, string level, IReadOnlyList<string?> others, Func<string>? text)
    {
        var texts = others.OfType<string>().Select(t => Year().Replace(FullText.Fold(t), ""));
        var places = texts.Select(t => Place.Split(t).Place).Where(p => p.Names.Count > 0).ToList();
        // A title names a province or a city also where it is printed on a form for all that is in it.
        var fits = places.FirstOrDefault(
            p => level.Length > 0 ? p.Names[^1].EndsWith(level, StringComparison.Ordinal) : IsCounty(p.Names[^1]));
        if (fits is not null)
            return fits;
        if (level.Length > 0 && text is not null && RegionNames.Only(FullText.Fold(text()), level) is { } only)
            return new Place([.. printed.Names, only]);
        var around = printed.Names.Count > 0 ? printed : places.FirstOrDefault() ?? Place.Unknown;
        return around with { Missing = level.Length > 0 ? level : "?" };
    }

    private static IEnumerable<string> Once(Func<string> text)
    {
        yield return FullText.Fold(text());
    }

    private static bool IsCounty(string name) => name[^1] is '区' or '县' or '旗' && !name.EndsWith("自治区", StringComparison.Ordinal);

    // (公章) after it, its code before it: [205]临洲市民政局.
    [GeneratedRegex(@"\(?(?:公章|盖章|签章)\)?|^[\[(【〔]?\d+[\])】〕]?[-_]?")]
    private static partial Regex Marks();

    // Also where a scan was read as (木级) or 本级).
    [GeneratedRegex(@"\(?本级(?:机关)?\)?$|\(.级(?:机关)?\)$|\(机关(?:本级)?\)$")]
    private static partial Regex OwnLevel();

    [GeneratedRegex($"^(?:省(?!级)|市{Place.AfterCity}|区(?![域块间])|县(?!级)|州|旗)(?=.{{2}})")]
    private static partial Regex BareLevel();

    [GeneratedRegex(@"^[(\[〔]?\d{4}[)\]〕]?年?度?")]
    private static partial Regex Year();
}
