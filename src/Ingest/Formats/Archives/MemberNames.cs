using System.Globalization;

namespace Pipeline.Ingest.Formats.Archives;

/// <summary>
/// What the files of an archive are known by. No file is ever written under such a name; but it stands in the journal after that of the
/// archive, and must lead nowhere else there.
/// </summary>
internal sealed class MemberNames
{
    /// <summary>Stands between an archive and the file in it.</summary>
    public const string Separator = " › ";

    // Characters; a path of a journal is to be read.
    private const int Longest = 200;
    private const string Unnamed = "unnamed";

    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);

    /// <summary>Without roots, drives and ways up, on one line, and not too long.</summary>
    public static string Clean(string name)
    {
        var parts = name.Replace('\\', '/').Split('/').Select(p => Printable.Line(p.Trim()))
            .Where(p => p is not ("" or "." or "..") && !IsDrive(p));
        var clean = string.Join('/', parts);
        return clean.Length == 0 ? Unnamed : Shortened(clean);
    }

    /// <summary>The name itself where it is free, else with a number: 表 (2).xlsx.</summary>
    public string Free(string name)
    {
        var (stem, extension) = Split(name);
        for (var number = 2; !_taken.Add(name); number++)
            name = string.Create(CultureInfo.InvariantCulture, $"{stem} ({number}){extension}");
        return name;
    }

    private static (string Stem, string Extension) Split(string name)
    {
        var extension = Path.GetExtension(name);
        return (name[..^extension.Length], extension);
    }

    private static bool IsDrive(string part) => part is [(>= 'A' and <= 'Z') or (>= 'a' and <= 'z'), ':'];

    /// <summary>Beginning and end stay: the folder, and what kind of file it is.</summary>
    private static string Shortened(string name)
    {
        if (name.Length <= Longest)
            return name;
        var (from, to) = (Longest / 2, name.Length - (Longest / 2) + 1);
        return name[..(char.IsHighSurrogate(name[from - 1]) ? from - 1 : from)] + "…"
            + name[(char.IsLowSurrogate(name[to]) ? to + 1 : to)..];
    }
}
