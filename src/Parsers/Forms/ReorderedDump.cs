using Pipeline.Model;
using Pipeline.Parsers.Layout;

namespace Pipeline.Parsers.Forms;

/// <summary>The finding of a form whose dump wrote its cells neither row by row nor in their places, so that nothing printed proves its rows.</summary>
internal static class ReorderedDump
{
    public static Finding Doubt(IEnumerable<TextLine> lines) => new(
        FindingRule.AmbiguousLayout,
        Severity.Warning,
        "cells out of order",
        "the dump did not write the cells row by row; rows were put together again by what columns hold and what adds up, and some may be wrong: compare them with the original")
    {
        Evidence = [.. Spans.Union(lines.Select(l => l.Span)).Select(s => new Evidence(null, s))],
    };
}
