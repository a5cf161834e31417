using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Pipeline.Parsers.Text;

namespace Pipeline.Ingest.Formats.Html;

/// <summary>
/// Tells the document that a page publishes from what is around it on the page. With tables it is the smallest element that holds them and
/// some text before them; without, the one that holds most of the text.
/// </summary>
internal sealed class Article
{
    // Of the letters that are of no link: beside its article a page has some lines.
    private const double MostOfText = 0.8;
    // A headline names the place and the year too: 某县教育局2024年项目支出绩效自评表.
    private const int ShortestTitle = 5;
    private const int LinesOfHead = 10;

    private readonly IReadOnlyList<HtmlBlock> _blocks;
    private readonly TextWeights _weights;
    private readonly IElement _root;

    private Article(IElement body, IReadOnlyList<HtmlBlock> blocks, TextWeights weights)
    {
        (_blocks, _weights) = (blocks, weights);
        var tables = blocks.Where(b => b.IsTable && !PageFurniture.IsIn(b.Home)).Select(b => b.Home).ToList();
        _root = tables.Count > 0 ? WithText(Common(tables, body), body) : Main(body);
    }

    /// <summary>The blocks of the document; all where none could be told.</summary>
    public static IReadOnlySet<HtmlBlock> Of(IHtmlDocument page, IReadOnlyList<HtmlBlock> blocks, TextWeights weights)
    {
        var article = new Article(page.Body!, blocks, weights);
        var inside = blocks.Where(article.Holds).ToList();
        return article.Headline(inside).Concat(inside.Count > 0 ? inside : blocks).ToHashSet<HtmlBlock>(ReferenceEqualityComparer.Instance);
    }

    private bool Holds(HtmlBlock block) => block.IsWithin(_root) && IsOfDocument(block);

    private static bool IsOfDocument(HtmlBlock block) => block.IsTable ? !PageFurniture.IsIn(block.Home) : !PageFurniture.Is(block);

    private static IElement Common(List<IElement> tables, IElement body)
    {
        var common = tables[0];
        while (common != body && !tables.TrueForAll(t => t == common || common.Contains(t)))
            common = common.ParentElement ?? body;
        return common;
    }

    /// <summary>The element with what stands over its tables; where nothing does, the tables have their titles within.</summary>
    private IElement WithText(IElement tables, IElement body)
    {
        var first = Enumerable.Range(0, _blocks.Count).First(i => _blocks[i].IsTable && _blocks[i].IsWithin(tables));
        for (var element = tables; element != body; element = element.ParentElement ?? body)
            if (_blocks.Take(first).Any(b => !b.IsTable && b.IsWithin(element) && IsOfDocument(b)))
                return element;
        return body;
    }

    private IElement Main(IElement body)
    {
        for (var element = body; ;)
        {
            var most = _weights.OwnLetters(element) * MostOfText;
            if (element.Children.FirstOrDefault(c => _weights.OwnLetters(c) > most) is not { } child || child is IHtmlParagraphElement
                || child.LocalName == "span")
                return element;
            element = child;
        }
    }

    /// <summary>
    /// The headline over the document, where it has no title of its own: else it would have two.
    /// </summary>
    private IEnumerable<HtmlBlock> Headline(List<HtmlBlock> inside)
    {
        var head = inside.TakeWhile(b => !b.IsTable).Take(LinesOfHead).Select(b => Squeeze.Text(b.Text))
            .Where(t => t.Length >= ShortestTitle).ToList();
        return _blocks.Where(b => !Holds(b) && IsHeading(b.Home) && Squeeze.Text(b.Text) is var headline
            && !head.Exists(t => headline.Contains(t, StringComparison.Ordinal) || t.Contains(headline, StringComparison.Ordinal))).Take(1);
    }

    private static bool IsHeading(IElement element) => element.LocalName == "h1";
}
