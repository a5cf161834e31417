using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;

namespace Pipeline.Ingest.Extract.Pdf;

/// <summary>
/// The library's filters, but for the one that nearly all text comes through: it gives out what it can make of a damaged stream and
/// does not say so.
/// </summary>
internal sealed class CheckedFilters(Damage damage) : IFilterProvider
{
    private static readonly IFilterProvider Known = DefaultFilterProvider.Instance;

    private readonly CheckedFlate _flate = new(damage);

    public IReadOnlyList<IFilter> GetFilters(DictionaryToken dictionary) => Checked(Known.GetFilters(dictionary));

    public IReadOnlyList<IFilter> GetNamedFilters(IReadOnlyList<NameToken> names) => Checked(Known.GetNamedFilters(names));

    public IReadOnlyList<IFilter> GetAllFilters() => Checked(Known.GetAllFilters());

    private List<IFilter> Checked(IReadOnlyList<IFilter> filters) => [.. filters.Select(f => f is FlateFilter ? _flate : f)];
}
