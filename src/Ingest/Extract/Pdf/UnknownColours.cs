using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Tokens;

namespace Pipeline.Ingest.Extract.Pdf;

/// <summary>
/// Reads pages whose colours the library does not understand: it gives up the whole page where it does not know a colour space or a
/// function in one. Such a page is read once more without the colour spaces of its resources, and what is drawn in them keeps the
/// colour before.
/// </summary>
internal static class UnknownColours
{
    // Resources lie a few levels down in a page or a form.
    private const int Deepest = 8;

    // An array that is not complete: the library lets colours in a space that it cannot tell be.
    private static readonly ArrayToken Untold = new([NameToken.Separation]);

    public static Page Read(PdfDocument document, int number)
    {
        try
        {
            return document.GetPage(number);
        }
        catch (Exception e) when (PdfFault.IsOfFile(e) && Drop(document))
        {
            return document.GetPage(number);
        }
    }

    /// <returns>Whether there were any.</returns>
    private static bool Drop(PdfDocument document)
    {
        var dropped = false;
        for (var number = 1; number <= document.NumberOfPages; number++)
            dropped |= Drop(document, document.GetPage<DictionaryToken>(number));
        foreach (var reference in document.Structure.CrossReferenceTable.ObjectOffsets.Keys.ToList())
            if (document.Structure.GetObject(reference)?.Data is { } token && Without(document, token, 0) is { } changed)
            {
                document.Advanced.ReplaceIndirectObject(reference, changed);
                dropped = true;
            }
        return dropped;
    }

    /// <summary>The library keeps a page's dictionary from when it opened the file, so that one is changed in place.</summary>
    private static bool Drop(PdfDocument document, DictionaryToken page)
    {
        if (Without(document, page, 0) is not { } changed || page.Data is not IDictionary<string, IToken> entries)
            return false;
        foreach (var (key, value) in changed.Data)
            entries[key] = value;
        return true;
    }

    /// <returns>null where nothing in it changes.</returns>
    private static IToken? Without(PdfDocument document, IToken token, int depth) =>
        token switch
        {
            _ when depth > Deepest => null,
            StreamToken stream => Without(document, stream.StreamDictionary, depth) is DictionaryToken changed
                ? new StreamToken(changed, stream.Data)
                : null,
            DictionaryToken dictionary => Without(document, dictionary, depth),
            _ => null,
        };

    private static DictionaryToken? Without(PdfDocument document, DictionaryToken dictionary, int depth)
    {
        var changed = new Dictionary<NameToken, IToken>();
        foreach (var (key, value) in dictionary.Data)
            if ((key == NameToken.ColorSpace.Data ? Spaces(document, value) : Without(document, value, depth + 1)) is { } other)
                changed[NameToken.Create(key)] = other;
        return changed.Count == 0 ? null : changed.Aggregate(dictionary, (d, c) => d.With(c.Key, c.Value));
    }

    private static DictionaryToken? Spaces(PdfDocument document, IToken value)
    {
        var spaces = value is IndirectReferenceToken reference ? document.Structure.GetObject(reference.Data)?.Data : value;
        return spaces is DictionaryToken named
            ? new DictionaryToken(named.Data.Keys.Where(IsOwn).ToDictionary(NameToken.Create, _ => (IToken)Untold))
            : null;
    }

    /// <summary>What stands for the colours of devices must be one that can be told, or be missing.</summary>
    private static bool IsOwn(string name) => !name.StartsWith("Default", StringComparison.Ordinal);
}
