using System.IO.Compression;
using System.Xml.Linq;

namespace Pipeline.Ingest.Formats.Packages;

/// <summary>
/// The parts of an office document and what each refers to (ECMA-376-2). What is outside the package, or not as it should be but of no
/// matter here, such as a link that is no address, is passed over, as office programs do.
/// </summary>
internal sealed class OfficePackage : IDisposable
{
    private const string Root = "";

    private readonly ZipArchive _zip;
    private readonly Dictionary<string, ZipArchiveEntry> _parts = new(StringComparer.OrdinalIgnoreCase);

    /// <exception cref="UnreadableException">It unpacks to more than a document does.</exception>
    /// <exception cref="InvalidDataException">It is damaged.</exception>
    public OfficePackage(byte[] content)
    {
        PackageSize.Check(content);
        _zip = new ZipArchive(new MemoryStream(content, writable: false), ZipArchiveMode.Read);
        foreach (var entry in _zip.Entries)
            _parts.TryAdd(entry.FullName.Replace('\\', '/').TrimStart('/'), entry);
    }

    /// <summary>The part that is the document itself.</summary>
    public string? Document => Related(Root, "officeDocument").FirstOrDefault();

    /// <summary>Opens a part; null for none.</summary>
    public Func<Stream>? Open(string? part) => part is not null && _parts.TryGetValue(part, out var entry) ? entry.Open : null;

    /// <summary>The parts of a kind that a part refers to.</summary>
    /// <param name="kind">As "styles": the end of the relationship's type, in which the two standards agree.</param>
    public IEnumerable<string> Related(string part, string kind) =>
        Relations(part).Where(r => r.Value("Type")?.EndsWith($"/{kind}", StringComparison.Ordinal) == true)
            .Select(r => Target(part, r)).OfType<string>();

    /// <summary>The part that an id stands for; null for none.</summary>
    public string? ById(string part, string? id) =>
        Relations(part).Where(r => r.Value("Id") == id).Select(r => Target(part, r)).FirstOrDefault();

    public void Dispose() => _zip.Dispose();

    private IEnumerable<XElement> Relations(string part) =>
        XmlParts.Whole(Open($"{Folder(part)}_rels/{part[Folder(part).Length..]}.rels"))?.Elements()
            .Where(r => r.Value("TargetMode") != "External") ?? [];

    private static string Folder(string part) => part[..(part.LastIndexOf('/') + 1)];

    /// <summary>The name that a target has in the package, wherever it counts from.</summary>
    private static string? Target(string part, XElement relation)
    {
        if (relation.Value("Target") is not { Length: > 0 } target)
            return null;
        var names = new List<string>();
        foreach (var name in (target[0] == '/' ? target : Folder(part) + target).Split('/', StringSplitOptions.RemoveEmptyEntries))
            if (name == ".." && names.Count > 0)
                names.RemoveAt(names.Count - 1);
            else if (name is not ("." or ".."))
                names.Add(name);
        return string.Join('/', names);
    }
}
