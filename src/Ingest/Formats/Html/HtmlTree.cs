using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Pipeline.Ingest.Extract.Workers;

namespace Pipeline.Ingest.Formats.Html;

/// <summary>Parses the source of a page. Nothing of it is run, and nothing that it names is loaded.</summary>
internal static class HtmlTree
{
    // The parser, as browsers do, puts what is deeper than 512 beside one another, which loses what is in what; a page of Word's has 30.
    private const int Deepest = 500;
    // It looks up through all open elements, so that a page of 100,000 in one another takes it half a minute.
    private const int LookEvery = 500;

    /// <exception cref="UnreadableException">Its elements are nested too deeply.</exception>
    public static IHtmlDocument Parse(string source)
    {
        var (count, last) = (0, (IElement?)null);
        var options = new HtmlParserOptions { IsScripting = false, OnCreated = (element, _) => Look(element) };
        return new HtmlParser(options).ParseDocument(source);

        void Look(IElement element)
        {
            if (++count % LookEvery == 0 && last is not null && last.GetAncestors().Take(Deepest).Count() == Deepest)
                throw new UnreadableException(ReadingFault.Depth);
            last = element;
        }
    }
}
