using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Pipeline.Ingest.Formats.Html;

/// <summary>Walks through elements in the order in which a page shows them, without recursion, and cuts their text into lines.</summary>
internal sealed class BlockWalk
{
    private static readonly HashSet<string> Inline = new(StringComparer.OrdinalIgnoreCase)
    {
        "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "dfn", "em", "font", "i", "img", "input", "ins", "kbd",
        "label",
        "mark", "nobr", "o:p", "output", "q", "ruby", "rb", "samp", "select", "small", "span", "strong", "sub", "sup", "time", "tt", "u",
        "var", "wbr", "st1:chsdate", "u1:p",
    };

    private readonly Action<HtmlBlock> _add;
    private readonly Func<IHtmlTableElement, bool> _takesTable;
    private readonly Action<IElement> _leftOut;
    private readonly TextFlow _flow = new();
    private readonly Stack<Step> _open = new();

    /// <param name="add">Given each line.</param>
    /// <param name="takesTable">Given each table; true where it was read and is not to be walked through.</param>
    /// <param name="leftOut">Given each element that is not shown, or is struck out.</param>
    private BlockWalk(Action<HtmlBlock> add, Func<IHtmlTableElement, bool> takesTable, Action<IElement> leftOut) =>
        (_add, _takesTable, _leftOut) = (add, takesTable, leftOut);

    public static void Through(IElement root, Action<HtmlBlock> add, Func<IHtmlTableElement, bool> takesTable, Action<IElement> leftOut) =>
        new BlockWalk(add, takesTable, leftOut).Through(root);

    private void Through(IElement root)
    {
        var inside = new Step(root, root, false, false);
        Push(root.ChildNodes, inside);
        while (_open.TryPop(out var step))
            if (step.IsEnd)
                End(step.Home);
            else if (step.Node is IText text)
                Append(text.Data, step);
            else if (step.Node is IElement element)
                Enter(element, step);
        End(root);
    }

    private void Enter(IElement element, Step step)
    {
        if (Visibility.IsNeverShown(element))
            return;
        if (Visibility.IsHidden(element) || Visibility.IsStruckOut(element))
            _leftOut(element);
        else if (element.LocalName == "br")
            End(step.Home);
        else if (FormControls.TextOf(element) is { } shown)
            _flow.Append(shown, step.IsLink);
        else if (Inline.Contains(element.LocalName))
            Push(element.ChildNodes, step with { Node = element, IsLink = step.IsLink || TextWeights.IsLink(element) });
        else
            EnterBlock(element, step);
    }

    private void EnterBlock(IElement element, Step step)
    {
        End(step.Home);
        if (element is IHtmlTableElement table && _takesTable(table))
            return;
        _open.Push(new Step(element, element, step.IsLink, step.IsVerbatim) { IsEnd = true });
        Push(element.ChildNodes, new Step(element, element, step.IsLink, step.IsVerbatim || element.LocalName == "pre"));
        if (element is IHtmlListItemElement item)
            _flow.Append(ListNumber.Of(item), step.IsLink);
    }

    private void Append(string text, Step step)
    {
        if (!step.IsVerbatim)
        {
            _flow.Append(text, step.IsLink);
            return;
        }

        foreach (var c in text)
            if (c == '\n')
                End(step.Home);
            else if (c != '\r')
                _flow.AppendVerbatim(c, step.IsLink);
    }

    private void End(IElement home)
    {
        var isLink = _flow.IsLink;
        if (_flow.End() is { Length: > 0 } line)
            _add(new HtmlBlock(home, line, isLink));
    }

    private void Push(INodeList nodes, Step within)
    {
        for (var i = nodes.Length - 1; i >= 0; i--)
            _open.Push(within with { Node = nodes[i] });
    }

    /// <param name="Home">The block that the node stands in.</param>
    private sealed record Step(INode Node, IElement Home, bool IsLink, bool IsVerbatim)
    {
        public bool IsEnd { get; init; }
    }
}
