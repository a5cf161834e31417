using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Pipeline.Ingest.Formats.Html;

/// <summary>How many letters each element shows, and how many of them lead elsewhere.</summary>
internal sealed class TextWeights
{
    private readonly Dictionary<INode, (int Letters, int Linked)> _weights = new(ReferenceEqualityComparer.Instance);

    /// <summary>In one walk without recursion: a node's children are weighed before it.</summary>
    public TextWeights(INode root)
    {
        var open = new Stack<(INode Node, bool IsLink, bool IsWeighed)>([(root, false, false)]);
        while (open.TryPop(out var at))
        {
            if (at.IsWeighed || at.Node is IText)
            {
                _weights[at.Node] = at.Node is IText text ? Of(text, at.IsLink) : Sum(at.Node);
                continue;
            }

            open.Push(at with { IsWeighed = true });
            if (at.Node is IElement element && (Visibility.IsNeverShown(element) || Visibility.IsHidden(element)))
                continue;
            foreach (var child in at.Node.ChildNodes)
                open.Push((child, at.IsLink || IsLink(at.Node), false));
        }
    }

    public int Letters(INode node) => _weights.GetValueOrDefault(node).Letters;

    /// <summary>Letters that are of no link.</summary>
    public int OwnLetters(INode node) => _weights.GetValueOrDefault(node) is var (letters, linked) ? letters - linked : 0;

    public static bool IsLink(INode node) => node is IHtmlAnchorElement anchor && anchor.HasAttribute("href");

    private static (int, int) Of(IText text, bool isLink)
    {
        var letters = text.Data.Count(c => !char.IsWhiteSpace(c));
        return (letters, isLink ? letters : 0);
    }

    private (int, int) Sum(INode node)
    {
        var sum = (Letters: 0, Linked: 0);
        foreach (var child in node.ChildNodes)
            if (_weights.TryGetValue(child, out var weight))
                sum = (sum.Letters + weight.Letters, sum.Linked + weight.Linked);
        return sum;
    }
}
