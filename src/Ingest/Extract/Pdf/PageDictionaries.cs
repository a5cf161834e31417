using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Outline.Destinations;
using UglyToad.PdfPig.Tokens;

namespace Pipeline.Ingest.Extract.Pdf;

/// <summary>Has a document give the dictionaries of its pages without reading what they show.</summary>
internal sealed class PageDictionaries : IPageFactory<DictionaryToken>
{
    public DictionaryToken Create(
        int number,
        DictionaryToken dictionary,
        PageTreeMembers pageTreeMembers,
        NamedDestinations namedDestinations
    ) => dictionary;
}
